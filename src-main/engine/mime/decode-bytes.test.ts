import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './decode-base64.ts';
import { decodeQuotedPrintable } from './decode-quoted-printable.ts';
import { decodeUuencode } from './decode-uuencode.ts';
import { unixLines } from './unix-lines.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (raw: Uint8Array): string => new TextDecoder('utf-8').decode(raw);

describe('decodeBase64', () => {
  it('gives back what was encoded, over any line ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        const encoded = Buffer.from(raw).toString('base64').replace(/.{20}/g, '$&\r\n');
        expect(decodeBase64(bytes(encoded))).toEqual(raw);
      }),
    );
  });

  it('passes over what is no base64, goes on after padding, and stops at its limit', () => {
    expect(text(decodeBase64(bytes('YW!!Jj\u00e4')))).toBe('abc');
    expect(text(decodeBase64(bytes('YQ==Yg==')))).toBe('ab');
    expect(text(decodeBase64(bytes('YWJjZGVm'), 4))).toBe('abcd');
    expect(decodeBase64(bytes('====!')).length).toBe(0);
  });
});

describe('decodeQuotedPrintable', () => {
  it('decodes, joins broken lines and keeps equals signs that start nothing', () => {
    expect(text(decodeQuotedPrintable(bytes('Gr=C3=BC=c3=9fe=\n an =  \nalle: a=b 5=')))).toBe('Grüße an alle: a=b 5');
  });

  it('reads the form of header words', () => {
    expect(text(decodeQuotedPrintable(bytes('a_b=5Fc'), 99, true))).toBe('a b_c');
  });

  it('never throws and never grows', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (raw, limit) => {
        expect(decodeQuotedPrintable(raw, limit).length).toBeLessThanOrEqual(Math.min(raw.length, limit));
      }),
    );
  });
});

describe('decodeUuencode', () => {
  it('reads lines with and without a frame', () => {
    expect(text(decodeUuencode(bytes('begin 644 a.txt\n#86)C\n`\nend\nrest')))).toBe('abc');
    expect(text(decodeUuencode(bytes('#86)C\n#9&5F')))).toBe('abcdef');
  });

  it('never throws and keeps its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(100), (raw, limit) => {
        expect(decodeUuencode(raw, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('unixLines', () => {
  it('turns every line end into LF and leaves the rest', () => {
    expect(text(unixLines(bytes('a\r\nb\rc\nd\r')))).toBe('a\nb\nc\nd\n');
    const raw = bytes('a\nb');
    expect(unixLines(raw)).toBe(raw);
  });
});
