import { describe, expect, it } from 'vitest';
import { isObject, listAt, objectAt, textAt } from './json-value.ts';

describe('members of an unknown object', () => {
  const object = {
    word: ' a ',
    number: 550,
    empty: ' ',
    list: [1],
    inner: { a: 'b' },
    nothing: null,
    long: 'x'.repeat(9000),
  };

  it.each([
    ['word', 'a'],
    ['number', '550'],
    ['empty', undefined],
    ['list', undefined],
    ['inner', undefined],
    ['nothing', undefined],
    ['absent', undefined],
  ])('reads %s as text', (name, text) => {
    expect(textAt(object, name)).toBe(text);
  });

  it('caps text and lists', () => {
    expect(textAt(object, 'long')).toHaveLength(8192);
    expect(listAt({ many: Array.from({ length: 900 }, () => 1) }, 'many')).toHaveLength(500);
  });

  it('gives something empty for what is not there', () => {
    expect(objectAt(object, 'inner')).toEqual({ a: 'b' });
    expect(objectAt(object, 'list')).toEqual({});
    expect(listAt(object, 'inner')).toEqual([]);
  });

  it('knows objects from lists and nothing', () => {
    expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, false, false, false, false]);
  });
});
