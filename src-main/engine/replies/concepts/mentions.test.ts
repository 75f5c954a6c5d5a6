import fc from 'fast-check';
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

  it('gives a phrase that only carries a shorter one all that the shorter one stands for', () => {
    const carrying = mentionsFinder([
      { id: 'wrong', kind: 'state', phrases: ['invalid'] },
      { id: 'over', kind: 'state', phrases: ['is invalid', 'ist ungultig'] },
      { id: 'noun', kind: 'thing', phrases: ['is valid', 'valid'] },
    ]);
    expect([...carrying('is invalid').keys()].sort()).toEqual(['over', 'wrong']);
    expect([...carrying('invalid').keys()]).toEqual(['wrong']);
    expect([...carrying('is valid').keys()]).toEqual(['noun']);
  });

  it('takes any one word where a phrase leaves it open', () => {
    expect(termsOf('too much mail')).toEqual(['full']);
    expect(termsOf('too mail')).toEqual([]);
  });

  it('lets a word that only looks like a notion stand for nothing else', () => {
    expect(termsOf('read carefully')).toEqual(['carefully']);
  });

  it('drops a state behind a negation in the same clause, and only there', () => {
    expect(termsOf('mailbox not full')).toEqual(['mailbox', 'no']);
    expect(termsOf('no. mailbox full')).toEqual(['no', 'mailbox', 'full']);
    expect(termsOf('no, full')).toEqual(['no', 'full']);
    expect(termsOf('not the one that i meant full')).toEqual(['no', 'full']);
  });

  it('keeps a thing behind a negation', () => {
    expect(termsOf('no mailbox')).toEqual(['no', 'mailbox']);
  });

  it('knows a term by its host, also below it, and an address and an ip by their form', () => {
    expect(termsOf('see https://zen.lists.example/q')).toEqual(['a-host', 'block-list']);
    expect(termsOf('bob@example.net 192.0.2.1')).toEqual(['an-address', 'an-ip']);
    expect(termsOf('notlists.example.net')).toEqual(['a-host']);
  });
});

describe('a phrase that the end of a text breaks off', () => {
  const find = mentionsFinder([
    { id: 'relay-refusal', kind: 'state', phrases: ['relay not permitted', 'relay not allowed'] },
    { id: 'relay', kind: 'thing', phrases: ['relay'] },
    { id: 'unknown', kind: 'state', phrases: ['unknown', 'unknow'] },
    { id: 'too-many', kind: 'state', phrases: ['too many recipients'] },
    { id: 'loop', kind: 'state', phrases: ['too many received'] },
    { id: 'reverse-name', kind: 'thing', phrases: ['r dns'] },
  ]);
  const termsOfCut = (text: string) => [...find(text, true).keys()];

  it('stands for what all phrases have in common that go on like that', () => {
    expect(termsOfCut('relay not')).toEqual(['relay-refusal']);
    expect(termsOfCut('relay not p')).toEqual(['relay-refusal']);
    expect(termsOfCut('user unk')).toEqual(['unknown']);
  });

  it('stands for nothing where they differ, or where too little is left', () => {
    expect(termsOfCut('too many rec')).toEqual([]);
    expect(termsOfCut('too many reci')).toEqual(['too-many']);
    expect(termsOfCut('user un')).toEqual([]);
    expect(termsOfCut('web login r')).toEqual([]);
  });

  it('is whole where a comma, a stop or another name stands in between', () => {
    expect(termsOfCut('relay, not')).toEqual(['relay']);
    expect(termsOfCut('relay. not p')).toEqual(['relay']);
    expect(termsOfCut('relay 192.0.2.1 not p')).toEqual(['relay', 'an-ip']);
  });

  it('is looked for in texts only that are said to be cut', () => {
    expect([...find('relay not').keys()]).toEqual(['relay']);
    expect([...find('user unk').keys()]).toEqual([]);
  });

  it('never hides a term of a whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('relay', 'not', 'permitted', 'unknown', 'too', 'many', 'mail')), (some) => {
        const text = `${some.join(' ')} ends here`;
        expect(termsOfCut(text)).toEqual([...find(text).keys()]);
      }),
    );
  });
});
