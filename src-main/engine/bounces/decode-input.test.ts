import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeInput, INPUT_LIMIT } from './decode-input.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (raw: Uint8Array): string => {
  const decoded = decodeInput(raw);
  return decoded.ok ? decoded.text : decoded.code;
};
const utf16 = (words: string, little: boolean): Uint8Array => {
  const raw = new DataView(new ArrayBuffer(2 + words.length * 2));
  const marked = `\ufeff${words}`;
  for (let index = 0; index < marked.length; index += 1) raw.setUint16(index * 2, marked.charCodeAt(index), little);
  return new Uint8Array(raw.buffer);
};

describe('decodeInput', () => {
  it('gives every kind of line end as LF', () => {
    expect(text(bytes('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
  });

  it('reads UTF-8 with and without a mark, UTF-16 both ways, and Latin text', () => {
    expect(text(bytes('\ufeffGröße'))).toBe('Größe');
    expect(text(utf16('Größe', true))).toBe('Größe');
    expect(text(utf16('Größe', false))).toBe('Größe');
    expect(text(new Uint8Array([71, 114, 246, 223, 101]))).toBe('Größe');
  });

  it('names what cannot be read', () => {
    expect(text(bytes(''))).toBe('empty');
    expect(text(bytes(' \r\n\t'))).toBe('empty');
    expect(text(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]))).toBe('picture');
    expect(text(new Uint8Array(400).map((_, index) => index % 7))).toBe('binary');
    expect(text(new Uint8Array(INPUT_LIMIT + 1).fill(97))).toBe('too-long');
  });

  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['GIF89a', 'picture'],
    ['PK\u0003\u0004', 'archive'],
    ['Rar!', 'archive'],
  ])('says honestly what %j starts', (start, kind) => {
    expect(text(bytes(start + 'x'.repeat(50)))).toBe(kind);
  });

  it('reads UTF-16 without a mark, and text with NULs between', () => {
    const wide = (little: boolean) => utf16('550 mailbox full', little).subarray(2);
    expect(text(wide(true))).toBe('550 mailbox full');
    expect(text(wide(false))).toBe('550 mailbox full');
    expect(text(bytes(`${'550 mailbox full '.repeat(20)}\u0000!`))).not.toContain('\u0000');
  });

  it('reads text that is as long as allowed', () => {
    expect(decodeInput(new Uint8Array(INPUT_LIMIT).fill(97)).ok).toBe(true);
  });

  it('takes a stray NUL or escape in a long text for text', () => {
    expect(decodeInput(bytes(`${'550 mailbox full '.repeat(20)}\u0000\u001b`)).ok).toBe(true);
  });

  it('never throws, and never gives CR', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (raw) => {
        const decoded = decodeInput(raw);
        if (decoded.ok) expect(decoded.bytes.includes(13)).toBe(false);
        else expect(decoded.code).not.toBe('too-long');
      }),
    );
  });
});
