import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Pattern } from './catalogue.ts';
import { continuationOf } from './known-sentences.ts';
import { matchReply } from './match-reply.ts';
import { normalWords } from './normal-words.ts';

const pattern = (id: string, example: string, ...causes: string[]): Pattern => ({
  id,
  match: { words: [normalWords(example)] },
  causes,
  reason: 'unknown',
  actor: 'you',
  says: `This is ${id}.`,
  example,
});

const catalogue: Catalogue = {
  patterns: [
    pattern('full', '552 5.2.2 The mailbox is over its quota', 'mailbox-full'),
    pattern('full-too', 'The mailbox is overflowing', 'mailbox-full', 'rate-limited'),
    pattern('moved', 'The mailbox is now at another place', 'recipient-moved'),
    pattern('relay', 'Relaying disallowed', 'not-signed-in'),
    pattern('relay-as', 'Relaying disallowed as bob@example.net', 'sender-not-allowed'),
    pattern('token', 'QXCNCT', 'too-many-connections'),
    pattern('up', 'Zebra crossing ahead', 'server-down'),
    pattern('down', 'Zebra crossing behind', 'server-error'),
  ],
  concepts: { terms: [], rules: [] },
  reasons: {},
};

const ids = (words: string) => continuationOf(words, catalogue).patterns.map(({ id }) => id);

describe('continuationOf', () => {
  it.each([
    ['the mailbox is ov', 'as it is'],
    ['552 5.2.2 the mailbox is ov', 'codes in front'],
    ['<bob@example.net>: the mailbox is ov', 'an address in front'],
    ['mailbox is ov', 'the beginning is missing as well'],
  ])('knows how "%s" goes on: %s', (words) => {
    expect(continuationOf(words, catalogue).isWhole).toBe(true);
    expect(ids(words)).toEqual(['full', 'full-too']);
  });

  it('looks behind a colon where the whole is not known, and says so', () => {
    expect(ids('mx.example.net said: the mailbox is ov')).toEqual(['full', 'full-too']);
    expect(continuationOf('mx.example.net said: the mailbox is ov', catalogue).isWhole).toBe(false);
  });

  it.each([
    ['the mailbox is', 'nothing is broken off'],
    ['zebra crossi', 'the sentences name different causes'],
    ['ove', 'too few letters'],
    ['the mailbox is full', 'no sentence goes on like this'],
    ['relaying disallowed', 'the text is a known sentence itself'],
    ['lbox is ov', 'it begins inside a word'],
    ['at anoth place of the mailbox is', 'its last word is whole'],
    ['', 'nothing'],
  ])('says nothing about "%s": %s', (words) => {
    expect(ids(words)).toEqual([]);
  });

  it('takes a last word for whole that another sentence holds', () => {
    const more = { ...catalogue, patterns: [...catalogue.patterns, pattern('ov', 'An ov is no word', 'server-down')] };
    expect(continuationOf('the mailbox is ov', more).patterns).toEqual([]);
  });

  it('says nothing where too many sentences begin so', () => {
    const many = Array.from({ length: 13 }, (_, at) => pattern(`many-${at}`, `Walrus number ${at}`, 'server-down'));
    expect(continuationOf('walr', { ...catalogue, patterns: many.slice(1) }).patterns).toHaveLength(12);
    expect(continuationOf('walr', { ...catalogue, patterns: many }).patterns).toEqual([]);
  });

  it('never throws, and every answer goes on where the text ends', () => {
    const beginning = fc
      .tuple(fc.constantFrom(...catalogue.patterns.map(({ example }) => example)), fc.nat(40))
      .map(([example, length]) => example.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), beginning), (text) => {
        const words = normalWords(text);
        for (const { example } of continuationOf(words, catalogue).patterns) {
          const last = words.slice(-4);
          expect(normalWords(example)).toContain(last);
          expect(normalWords(example).endsWith(last)).toBe(false);
        }
      }),
    );
  });
});

describe('a text that breaks off', () => {
  const read = (text: string) => matchReply({ text }, catalogue);

  it('is read by the sentence that it begins, and never called sure', () => {
    expect(read('552 5.2.2 The mailbox is ov')).toMatchObject({
      causes: [
        { id: 'mailbox-full', confidence: 'possible' },
        { id: 'rate-limited', confidence: 'possible' },
      ],
    });
    expect(read('QXCN')?.causes).toEqual([{ id: 'too-many-connections', confidence: 'possible' }]);
  });

  it('is read further than the known words inside it where it breaks off inside a word', () => {
    expect(read('553 Relaying disallowed as bo')?.causes[0]?.id).toBe('sender-not-allowed');
  });

  it('keeps the known words where it may be whole', () => {
    expect(read('553 Relaying disallowed')?.causes[0]).toEqual({ id: 'not-signed-in', confidence: 'sure' });
    expect(read('553 Relaying disallowed as bo.')?.causes[0]?.id).toBe('not-signed-in');
  });

  it('is not looked up where it is a piece of a longer text', () => {
    expect(matchReply({ text: 'The mailbox is ov', isPiece: true }, catalogue)).toBeUndefined();
  });
});
