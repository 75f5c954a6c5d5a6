import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanValue } from './clean-value.ts';

describe('cleanValue', () => {
  it('keeps letters of every script', () => {
    expect(cleanValue(' bücher.example ')).toBe('bücher.example');
    expect(cleanValue('例え@例え.jp')).toBe('例え@例え.jp');
  });

  it('takes control and direction characters out', () => {
    expect(cleanValue('a\u202eb\u0000c\u001b[31m\u200bd\ne\u2028')).toBe('abc[31mde');
  });

  it('never gives a second line, a control character or more than 253 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(cleanValue(text)).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029]{0,253}$/u);
      }),
    );
  });
});
