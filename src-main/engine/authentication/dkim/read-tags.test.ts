import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colonList, readTags } from './read-tags.ts';

describe('a list of tags', () => {
  it.each([
    ['v=DKIM1; p=abc', { v: 'DKIM1', p: 'abc' }, []],
    [' v = DKIM1 ;\r\n\tp = a b ;', { v: 'DKIM1', p: 'a b' }, []],
    ['p=', { p: '' }, []],
    ['p=a=b', { p: 'a=b' }, []],
    ['P=1; p=2', { P: '1', p: '2' }, []],
    ['p=1; p=2', { p: '1' }, ['tag-twice']],
    ['v=1;; p=2', { v: '1', p: '2' }, ['tag-broken']],
    ['hello', {}, ['tag-broken']],
    ['9=x', {}, ['tag-broken']],
    ['', {}, []],
  ])('%j', (text, tags, problems) => {
    const read = readTags(text);
    expect(Object.fromEntries(read.tags)).toEqual(tags);
    expect(read.problems).toEqual(problems);
  });

  it('reads no more than 200', () => {
    const many = Array.from({ length: 300 }, (_, at) => `t${at}=1`).join(';');
    expect(readTags(many)).toMatchObject({ problems: ['tag-broken'] });
    expect(readTags(many).tags.size).toBe(200);
  });

  it('gives back what was written', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    const value = fc.stringMatching(/^[!-:<-~]{0,20}$/);
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 20 }), (tags) => {
        const text = Object.entries(tags).map(([key, said]) => `${key}=${said}`);
        expect(Object.fromEntries(readTags(text.join('; ')).tags)).toEqual({ ...tags });
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { tags } = readTags(text);
        for (const entry of tags) for (const part of entry) expect(text).toContain(part);
      }),
    );
  });
});

it('a list with colons', () => {
  expect(colonList(' From : to:: DATE')).toEqual(['from', 'to', 'date']);
  expect(colonList('')).toEqual([]);
});
