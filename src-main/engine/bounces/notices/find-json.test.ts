import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJson } from './find-json.ts';

describe('findJson', () => {
  it.each([
    ['alone', '{"a":1}', [{ a: 1 }]],
    ['a list', ' [ {"a":1},\n {"a":2} ]', [[{ a: 1 }, { a: 2 }]]],
    ['between words', 'Look at this:\n{"a":"}{"} and {"b":2}.', [{ a: '}{' }, { b: 2 }]],
    ['one a line', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['with a line that a mail app broke', '{"a":"long\nvalue"}', [{ a: 'long value' }]],
    ['with pretty quotes', '{“a”:“b”}', [{ a: 'b' }]],
    ['with escaped quotes', String.raw`{"a":"say \"no\""}`, [{ a: 'say "no"' }]],
    ['cut inside of a value', '{"a":1,"b":{"c":2,"d":"no', [{ a: 1, b: { c: 2, d: 'no' } }]],
    ['cut behind a name', '{"a":1,"b":{"c":2,"d":', [{ a: 1, b: { c: 2 } }]],
    ['brackets that do not fit', '{"a":[1}', []],
    ['no JSON', 'a { b } c [1]', []],
  ])('%s', (_, text, values) => {
    expect(findJson(text)).toEqual(values);
  });

  it('gives at most 500 values and does not go on for ever over broken ones', () => {
    expect(findJson('{"a":1}\n'.repeat(900))).toHaveLength(500);
    expect(findJson('{"'.repeat(200_000))).toEqual([]);
    expect(findJson('[['.repeat(200_000))).toEqual([]);
  });

  it('never throws and finds what was written between words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        expect(Array.isArray(findJson(noise))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.json({ maxDepth: 2 }), { minKeys: 1 }), (object) => {
        const lines = JSON.stringify(object, undefined, 2);
        expect(findJson(`see below\n${lines}\nthank you`)).toEqual([JSON.parse(lines)]);
      }),
    );
  });
});
