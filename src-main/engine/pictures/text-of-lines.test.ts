import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFurniture } from './is-furniture.ts';
import type { SeenLine } from './seen-line.ts';
import { textOfLines } from './text-of-lines.ts';

/** Ten pixels a letter and a blank, lines twenty apart. */
function line(text: string, row: number, confidence = 90): SeenLine {
  let left = 0;
  const words = text.split(' ').map((word) => {
    const right = left + word.length * 10;
    const seen = { text: word, confidence, left, top: row * 20, right, bottom: row * 20 + 14 };
    left = right + 10;
    return seen;
  });
  return { block: '1', words };
}
const textOf = (...lines: string[]) => textOfLines(lines.map((text, row) => line(text, row))).text;

describe('textOfLines', () => {
  it('joins what the edge of the window broke, also behind a hyphen', () => {
    expect(textOf('The server of smtp.brook-', 'mail.example said', 'sorry.')).toBe(
      'The server of smtp.brook-mail.example said\nsorry.',
    );
  });

  it('keeps the lines of a server apart', () => {
    expect(textOf('550-5.7.26 This mail has been', '550-5.7.26 blocked because of it')).toBe(
      '550-5.7.26 This mail has been\n550-5.7.26 blocked because of it',
    );
  });

  it('leaves out buttons, borders and guesses', () => {
    const lines = [line('It could not be sent', 0), line('| OK | Cancel |', 5), line('wq xx', 9, 12)];
    expect(textOfLines(lines)).toEqual({ text: 'It could not be sent', confidence: 90 });
  });

  it('makes text of anything without a fault, and no more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 30 }), (lines) => {
        expect(textOf(...lines).length).toBeLessThanOrEqual(20_000);
      }),
    );
  });
});

describe('isFurniture', () => {
  it.each(['OK', '<< Details', 'Cancel All << Detalls', 'Ja Nein', 'Retry Enter New Password Cancel'])(
    '%s',
    (words) => {
      expect(isFurniture(words)).toBe(true);
    },
  );
  it.each(['Cancel the order', '550 OK', 'ok anna@kestrel.example', ''])('not: %s', (words) => {
    expect(isFurniture(words)).toBe(false);
  });
});
