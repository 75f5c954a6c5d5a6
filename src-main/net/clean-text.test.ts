import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

const ESC = '\u001b';

describe('cleanText', () => {
  it.each([
    ['a colour sequence', `${ESC}[31mdanger${ESC}[0m`, 'danger'],
    ['a window title', `${ESC}]0;owned\u0007text`, 'text'],
    ['an unfinished title sequence', `a${ESC}]0;rest of the line`, 'a'],
    ['a two-byte sequence', `${ESC}Mup`, 'up'],
    ['NUL, BEL, DEL and C1', 'a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
    ['a right-to-left override', 'abc\u202Etxt.exe', 'abctxt.exe'],
    ['isolates and marks', '\u2066a\u2069\u200F\u061C', 'a'],
    ['zero-width characters and a byte order mark', 'a\u200Bb\uFEFFc', 'abc'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'abc'],
    ['tag characters', 'a\u{E0041}b', 'ab'],
    ['a tab', 'a\tb', 'a b'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ])('takes out %s', (_what, hostile, clean) => {
    expect(cleanText(hostile)).toBe(clean);
  });

  it('keeps what people write', () => {
    expect(cleanText('Grüße, 世界 🙂 – fine')).toBe('Grüße, 世界 🙂 – fine');
  });

  it('reads UTF-8 bytes as UTF-8 and other bytes one by one', () => {
    expect(cleanText(Buffer.from('über'))).toBe('über');
    expect(cleanText(Buffer.from([0xfc, 0x62, 0x65, 0x72]))).toBe('über');
  });

  it('cuts at the cap, never in the middle of a character pair', () => {
    expect(cleanText('abcdef', 3)).toBe('abc');
    expect(cleanText('ab🙂', 3)).toBe('ab\uFFFD');
  });

  const anyText = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x9f })), { maxLength: 150 })
    .map((points) => String.fromCodePoint(...points));

  it('gives short and harmless text for anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), anyText), (words) => {
        const clean = cleanText(words, 100);
        expect(clean.length).toBeLessThanOrEqual(100);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(cleanText(clean, 100)).toBe(clean);
      }),
    );
  });
});
