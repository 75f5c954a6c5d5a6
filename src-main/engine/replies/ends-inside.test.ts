import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsInside } from './ends-inside.ts';

const phrase = 'the email account that you tried to reach does not exist';

describe('endsInside', () => {
  it('sees that a text breaks off inside a phrase', () => {
    expect(endsInside('550 5.1.1 the email account that you tried to re', phrase)).toBe(true);
  });

  it('wants at least half of the phrase and twelve letters', () => {
    expect(endsInside('550 the email account', phrase)).toBe(false);
    expect(endsInside('mailbox fu', 'mailbox full')).toBe(false);
    expect(endsInside('the user unkno', 'user unknown')).toBe(false);
  });

  it('takes an end where the phrase pauses for an end', () => {
    expect(endsInside('550 access denied', 'access denied, spam abuse')).toBe(false);
    expect(endsInside('550 access denied, spam', 'access denied, spam abuse')).toBe(true);
  });

  it('looks at the end only', () => {
    expect(endsInside(`${phrase.slice(0, 40)} and more`, phrase)).toBe(false);
  });

  it('holds for every cut that leaves enough, and for none that leaves less', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 1, max: phrase.length - 1 }), (before, length) => {
        const enough = length >= Math.ceil(phrase.length / 2);
        if (enough) expect(endsInside(before + phrase.slice(0, length), phrase)).toBe(true);
        else expect(endsInside(`#${phrase.slice(0, length)}`, phrase)).toBe(false);
      }),
    );
  });
});
