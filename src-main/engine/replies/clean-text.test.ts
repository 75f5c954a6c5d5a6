import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it('makes one line without control characters', () => {
    expect(cleanText('550 no\r\n\tsuch\u0000 user\u0007', 100)).toBe('550 no such user');
  });

  it('removes whole escape sequences, so that no colour codes stay behind', () => {
    expect(cleanText('\u001b[31mred\u001b[0m \u009b1mbold', 100)).toBe('red bold');
  });

  it('removes bidirectional and zero-width characters that can turn a name round', () => {
    expect(cleanText('anna\u202egpj.exe\u200b\u2066x\ufeff', 100)).toBe('annagpj.exex');
  });

  it('keeps letters of all languages', () => {
    expect(cleanText('Пользователь не найден – 宛先不明 – Größe', 100)).toBe(
      'Пользователь не найден – 宛先不明 – Größe',
    );
  });

  it('marks where it cut and never cuts a character in two', () => {
    expect(cleanText('abcdef', 4)).toBe('abc…');
    expect(cleanText('ab😀def', 4)).toBe('ab…');
  });

  it('never gives more than asked for, nor anything hostile, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
        const clean = cleanText(text, max);
        expect(clean.length).toBeLessThanOrEqual(max);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(cleanText(clean, max)).toBe(clean);
      }),
    );
  });
});
