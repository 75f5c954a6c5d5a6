import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it('takes out what could forge a name on the screen', () => {
  expect(cleanText('CN=a\u202etxt\u0000\u001b[31m\u200bb', 100)).toBe('CN=a txt  [31m b');
});

it('is short and clean for any text, and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, max) => {
      const clean = cleanText(text, max);
      expect(clean.length).toBeLessThanOrEqual(max);
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(cleanText(clean, max)).toBe(clean);
    }),
  );
});
