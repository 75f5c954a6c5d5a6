import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOf } from './charset-label.ts';
import { decodeCharset } from './decode-charset.ts';

const raw = (...codes: number[]): Uint8Array => new Uint8Array(codes);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pairs of text and its bytes in a charset, by the code tables of each. */
const KNOWN: readonly (readonly [label: string, bytes: Uint8Array, text: string])[] = [
  ['iso-2022-jp', latin('\u001b$B08@hITL@\u001b(B!'), '宛先不明!'],
  ['Shift_JIS', raw(0x88, 0xb6, 0x90, 0xe6), '宛先'],
  ['cp932', raw(0x88, 0xb6, 0x90, 0xe6), '宛先'],
  ['euc-jp', raw(0xb0, 0xb8, 0xc0, 0xe8), '宛先'],
  ['koi8-r', raw(0xd0, 0xcf, 0xde, 0xd4, 0xc1), 'почта'],
  ['windows-1251', raw(0xef, 0xee, 0xf7, 0xf2, 0xe0), 'почта'],
  ['CP-1251', raw(0xef, 0xee, 0xf7, 0xf2, 0xe0), 'почта'],
  ['windows-1252', raw(0x80, 0x93, 0x94, 0xe4), '€“”ä'],
  ['iso-8859-2', raw(0xb3, 0xf3, 0xbf), 'łóż'],
  ['gb2312', raw(0xd3, 0xca, 0xbc, 0xfe), '邮件'],
  ['gbk', raw(0xd3, 0xca, 0xbc, 0xfe), '邮件'],
  ['big5', raw(0xb6, 0x6c, 0xa5, 0xf3), '郵件'],
  ['ks_c_5601-1987', raw(0xb8, 0xde, 0xc0, 0xcf), '메일'],
  ['utf-7', latin('Gr+APwA3w-e +- x'), 'Grüße + x'],
  ['utf-16le', raw(0x61, 0, 0xe4, 0), 'aä'],
  ['utf-16', raw(0xfe, 0xff, 0, 0x61), 'a'],
  ['utf-16', raw(0x61, 0, 0x62, 0), 'ab'],
];

describe('decodeCharset', () => {
  it.each(KNOWN)('reads %s', (label, bytes, text) => {
    expect(decodeCharset(bytes, label)).toBe(text);
  });

  it('sees UTF-8 under a false or no label', () => {
    for (const label of ['iso-8859-1', 'us-ascii', 'x-unknown', 'koi8-r', '', undefined]) {
      expect(decodeCharset(utf8('Empfänger unbekannt'), label)).toBe('Empfänger unbekannt');
    }
  });

  it('sees raw iso-2022-jp whatever the label says', () => {
    expect(decodeCharset(latin('\u001b$B08@h\u001b(B'), 'us-ascii')).toBe('宛先');
    expect(decodeCharset(latin('a \u001b[31m red'))).toBe('a \u001b[31m red');
  });

  it('keeps UTF-8 that was cut in the middle of a character', () => {
    const cut = utf8('Ä Ö Ü ß é è ê ñ ç å æ ø — „Grüße“');
    expect(decodeCharset(cut.subarray(0, cut.length - 1), 'utf-8')).toContain('„Grüße');
  });

  it('guesses eight-bit text that is declared as UTF-8 or not at all', () => {
    expect(decodeCharset(latin('Empf\u00e4nger unbekannt'), 'utf-8')).toBe('Empfänger unbekannt');
    const words = 'почтовый ящик получателя переполнен';
    const in1251 = Uint8Array.from(words, (one) => (one === ' ' ? 32 : one.charCodeAt(0) - 0x430 + 0xe0));
    expect(decodeCharset(in1251)).toBe(words);
  });

  it('never throws, whatever the label', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.oneof(fc.string(), fc.constantFrom(...KNOWN.map(([a]) => a))),
        (some, label) => {
          expect(typeof decodeCharset(some, label)).toBe('string');
        },
      ),
    );
  });
});

describe('charsetOf', () => {
  it('knows other spellings, and says nothing for labels that say nothing', () => {
    expect(charsetOf('"UTF8"')).toBe('utf-8');
    expect(charsetOf('win-1252')).toBe('windows-1252');
    expect(charsetOf('ISO8859-15')).toBe('iso-8859-15');
    expect(charsetOf('utf-8*en')).toBe('utf-8');
    for (const label of ['us-ascii', 'unknown-8bit', 'x-user-defined', 'hz-gb-2312x', '', undefined]) {
      expect(charsetOf(label), label).toBeUndefined();
    }
  });
});
