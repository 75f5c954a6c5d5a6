import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfBytes } from './text-of-bytes.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('textOfBytes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Grüße'), 'Grüße'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0x00), 'a'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61), 'a'],
    ['Windows-1252', bytes(0x47, 0x72, 0xfc, 0xdf, 0x80), 'Grüß€'],
    ['something that is not text', bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0x61), ''],
    ['nothing', bytes(), ''],
    ['line ends and tabs', new TextEncoder().encode('a\tb\r\nc'), 'a\tb\r\nc'],
    ['escape sequences', new TextEncoder().encode('\u001B[31mred\u0007\u009B'), '[31mred'],
    ['marks that turn the direction', new TextEncoder().encode('\u202Egpj.exe\u2066'), 'gpj.exe'],
  ])('reads %s', (_, input, text) => {
    expect(textOfBytes(input)).toBe(text);
  });

  it('keeps right-to-left writing', () => {
    expect(textOfBytes(new TextEncoder().encode('שלום עולם'))).toBe('שלום עולם');
  });

  it('ends after a million characters', () => {
    expect(textOfBytes(new Uint8Array(1_000_001).fill(0x61))).toHaveLength(1_000_000);
  });

  it('holds nothing hidden, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        expect(textOfBytes(input)).toMatch(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$|[\t\n\r]/u);
        expect(textOfBytes(input).replaceAll(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
