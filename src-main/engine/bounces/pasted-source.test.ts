import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutQuotedPrintable } from './pasted-source.ts';

const WORDS = 'We could not deliver your message to the person you wrote to, and nobody will try it again for you.';
/** Breaks a text the way that mail programs do. */
const source = (text: string): string => text.replaceAll('=', '=3D').replace(/[^\n]{70}(?=[^\n])/g, '$&=\n');

describe('withoutQuotedPrintable', () => {
  it('joins what was broken', () => {
    const text = [WORDS, WORDS, WORDS].join('\n');
    expect(withoutQuotedPrintable(source(text))).toBe(text);
  });

  it('writes out what was escaped, also characters of several bytes', () => {
    const text = `${source([WORDS, WORDS, WORDS].join(' '))}\nGr=C3=BC=C3=9Fe =3D`;
    expect(withoutQuotedPrintable(text)).toContain('\nGrüße =');
    expect(withoutQuotedPrintable(`${source(WORDS.repeat(4))} =FF=FE`)).toContain('=FF=FE');
  });

  it.each([
    ['a sum', 'a =\n b =\n c =\n'],
    ['one broken line', source(WORDS)],
    ['a code', 'S=E4 and 5.1.1=C3'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(withoutQuotedPrintable(text)).toBe(text);
  });

  it('never throws and never makes a text longer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', 'A', '9', '\n', ' ', 'x'), maxLength: 400 }), (noise) => {
        const text = source(WORDS.repeat(4)) + noise;
        expect(withoutQuotedPrintable(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
