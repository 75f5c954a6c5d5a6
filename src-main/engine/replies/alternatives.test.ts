import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives } from './alternatives.ts';
import type { Meaning } from './meaning.ts';

const meaning = (reason: string, extra: Partial<Meaning> = {}): Meaning => ({
  id: `concept-${reason}`,
  reason,
  causes: [reason],
  actor: 'recipient',
  says: `It is ${reason}.`,
  permanence: 'permanent',
  confidence: 'very-likely',
  score: 45_000,
  by: 'text',
  ...extra,
});

const WORDS: Readonly<Record<string, Meaning>> = {
  full: meaning('mailbox-full', { permanence: 'transient' }),
  unknown: meaning('recipient-unknown'),
  spam: meaning('spam-content', { isAside: true }),
};
const read = (part: string) => Object.entries(WORDS).find(([word]) => part.includes(word))?.[1];
const best = meaning('mailbox-full', { score: 46_000 });

describe('alternatives in one text', () => {
  it('are listed in the order of the text, none of them surely', () => {
    const told = alternatives('the user is unknown, or the box is full', best, read);
    expect(told).toMatchObject({ reason: 'recipient-unknown', confidence: 'possible', score: 46_000 });
    expect(told?.causes).toEqual(['recipient-unknown', 'mailbox-full']);
    expect(told?.permanence).toBeUndefined();
  });

  it.each([
    'full oder unknown',
    'full ou unknown',
    'either full or unknown',
    'not sent: full, unknown, or turned away',
  ])('are found: %s', (words) => {
    expect(alternatives(words, best, read)?.causes).toEqual(['mailbox-full', 'recipient-unknown']);
  });

  it.each([
    ['one explanation alone', 'the box is full'],
    ['two sentences', 'the box is full. or so: nothing. unknown'],
    ['the same said twice', 'full or over full'],
    ['a part that says nothing', 'full or ask your administrator'],
    ['a part that only names a thing', 'full or spam'],
    ['a long text', `full or unknown ${'a'.repeat(3_000)}`],
  ])('are none in %s', (_name, words) => {
    expect(alternatives(words, best, read)).toBeUndefined();
  });

  it('do not replace a wording that was known as a whole', () => {
    expect(alternatives('full or unknown', meaning('recipient-refused'), read)).toBeUndefined();
  });

  it('never name anything surely, whatever the text', () => {
    const parts = fc.array(fc.constantFrom('full', 'unknown', 'spam', ' or ', ', ', '. ', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (words) => {
        const told = alternatives(words.join(''), best, read);
        expect(told === undefined || (told.confidence === 'possible' && told.causes.length > 1)).toBe(true);
      }),
    );
  });
});
