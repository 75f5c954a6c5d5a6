import { describe, expect, it } from 'vitest';
import type { Term } from './concept.ts';
import { mentionsFinder } from './mentions.ts';

const TERMS: readonly Term[] = [
  { id: 'mailbox', kind: 'thing', phrases: ['mailbox', 'mail box'] },
  { id: 'full', kind: 'state', phrases: ['full', 'over quota', 'too _ mail'] },
  { id: 'quota', kind: 'thing', phrases: ['quota'] },
  { id: 'no', kind: 'negation', phrases: ['not', 'no'] },
  { id: 'carefully', kind: 'filler', phrases: ['carefull*'] },
  { id: 'block-list', kind: 'thing', phrases: ['block list'], hosts: ['lists.example'] },
];
const mentionsIn = mentionsFinder(TERMS);
const termsOf = (text: string) => [...mentionsIn(text).keys()];

describe('the terms of a text', () => {
  it('finds each spelling, with the place of its words', () => {
    expect(mentionsIn('your mail box is full').get('mailbox')).toEqual([
      { term: 'mailbox', at: 1, end: 3, clause: 0, words: 2 },
    ]);
    expect(termsOf('your mail box is full')).toEqual(['mailbox', 'full']);
  });

  it('takes the longest phrase: "over quota" is a state and no word about a quota', () => {
    expect(termsOf('over quota')).toEqual(['full']);
    expect(termsOf('quota over')).toEqual(['quota']);
  });

  it('takes any one word where a phrase leaves it open', () => {
    expect(termsOf('too much mail')).toEqual(['full']);
    expect(termsOf('too mail')).toEqual([]);
  });

  it('lets a word that only looks like a notion stand for nothing else', () => {
    expect(termsOf('read carefully')).toEqual(['carefully']);
  });

  it('drops a state behind a negation in the same clause, and only there', () => {
    expect(termsOf('mailbox not full')).toEqual(['mailbox']);
    expect(termsOf('no. mailbox full')).toEqual(['mailbox', 'full']);
    expect(termsOf('no, full')).toEqual(['full']);
    expect(termsOf('not the one that i meant full')).toEqual(['full']);
  });

  it('keeps a thing behind a negation', () => {
    expect(termsOf('no mailbox')).toEqual(['mailbox']);
  });

  it('knows a term by its host, also below it, and an address and an ip by their form', () => {
    expect(termsOf('see https://zen.lists.example/q')).toEqual(['a-host', 'block-list']);
    expect(termsOf('bob@example.net 192.0.2.1')).toEqual(['an-address', 'an-ip']);
    expect(termsOf('notlists.example.net')).toEqual(['a-host']);
  });
});
