import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedTags } from './placed-tags.ts';

describe('a record taken apart', () => {
  test('gives names, values and places', () => {
    expect(placedTags('v=X1; P = none ;a=b=c')).toEqual({
      tags: [
        { name: 'v', value: 'X1', at: 0, valueAt: 2 },
        { name: 'p', value: 'none', at: 6, valueAt: 10 },
        { name: 'a', value: 'b=c', at: 16, valueAt: 18 },
      ],
      broken: [],
    });
  });

  test.each([
    ['v=1; nonsense', [{ text: 'nonsense', at: 5 }]],
    ['v=1; p=', [{ text: 'p=', at: 5 }]],
    ['v=1;=x', [{ text: '=x', at: 4 }]],
    ['v=1; p=nöne', [{ text: 'p=nöne', at: 5 }]],
    ['v=1; 9=x; b=1', [{ text: '9=x', at: 5 }]],
    ['v=1;;; ;', []],
  ])('%s: what is no tag is named with its place', (text, broken) => {
    const read = placedTags(text);
    expect(read.broken).toEqual(broken);
    expect(read.tags[0]).toMatchObject({ name: 'v', value: '1' });
  });

  test('stops at 200 pieces and at 64 KiB', () => {
    expect(placedTags('a=b;'.repeat(200))).toMatchObject({ broken: [] });
    const { tags, broken } = placedTags('a=b;'.repeat(5000));
    expect(tags).toHaveLength(200);
    expect(broken).toHaveLength(1);
    expect(placedTags(`a=${'b'.repeat(100_000)}`).tags[0]?.value).toHaveLength(65_534);
  });

  test('every place is where the text has it, whatever the text', () => {
    const piece = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a=b', ' c = d ', '', ' ', 'é=1', 'p=none'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(';');
        const { tags, broken } = placedTags(text);
        for (const { name, value, at, valueAt } of tags) {
          expect(text.slice(at, at + name.length).toLowerCase()).toBe(name);
          expect(text.slice(valueAt, valueAt + value.length)).toBe(value);
        }
        for (const { text: words, at } of broken) expect(text.slice(at, at + words.length)).toBe(words);
        const filled = text.split(';').filter((one) => one.trim() !== '');
        expect(tags.length + broken.length).toBe(filled.length);
      }),
    );
  });
});
