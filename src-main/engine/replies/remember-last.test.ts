import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberLast } from './remember-last.ts';

describe('rememberLast', () => {
  it('makes the answer to the same text once, and a new one after another text', () => {
    const asked: string[] = [];
    const length = rememberLast((text) => {
      asked.push(text);
      return text.length;
    });
    expect(['full', 'full', 'quota', 'full'].map(length)).toEqual([4, 4, 5, 4]);
    expect(asked).toEqual(['full', 'quota', 'full']);
  });

  it('remembers an answer that is nothing', () => {
    let times = 0;
    const none = rememberLast(() => {
      times += 1;
      return undefined;
    });
    none('');
    none('');
    expect(times).toBe(1);
  });

  it('gives what the function itself gives, whatever is asked', () => {
    const upper = rememberLast((text) => text.toUpperCase());
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (texts) => {
        expect(texts.map(upper)).toEqual(texts.map((text) => text.toUpperCase()));
      }),
    );
  });
});
