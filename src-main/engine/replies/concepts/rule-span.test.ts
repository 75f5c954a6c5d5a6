import { describe, expect, it } from 'vitest';
import type { ConceptRule, Term } from './concept.ts';
import { mentionsFinder } from './mentions.ts';
import { ruleSpan } from './rule-span.ts';

const term = (id: string): Term => ({ id, kind: 'thing', phrases: [id] });
const mentionsIn = mentionsFinder(['user', 'box', 'full', 'sender'].map(term));
const span = (text: string, rule: Partial<ConceptRule> = {}) =>
  ruleSpan(
    { id: 'r', needs: [['user', 'box'], ['full']], weight: 5, reason: 'mailbox-full', ...rule },
    mentionsIn(text),
  );

describe('ruleSpan', () => {
  it('gives the words of its terms and those between them', () => {
    expect(span('the box is full')).toMatchObject({ gap: 1, words: 2 });
  });
  it('takes the tightest of several places', () => {
    expect(span('box of a user full')).toMatchObject({ gap: 0, words: 2 });
  });
  it.each([
    ['one group is missing', 'the box', {}],
    ['they stand in two clauses', 'the box. it is full', {}],
    ['too many words stand between', 'box one two three four five full', {}],
    ['the order counts and is the other one', 'full box', { ordered: true as const }],
    ['a term that must not be there is there', 'the sender box is full', { without: ['sender'] }],
  ])('gives nothing where %s', (_, text, rule) => {
    expect(span(text, rule)).toBeUndefined();
  });
  it('minds a term that must not be there in its own clause only', () => {
    expect(span('the sender is known. box full', { without: ['sender'] })).toMatchObject({ gap: 0, words: 2 });
  });
  it('never takes one word for two groups', () => {
    expect(span('full', { needs: [['full'], ['full']] })).toBeUndefined();
    expect(span('full full', { needs: [['full'], ['full']] })).toMatchObject({ gap: 0, words: 2 });
  });
  it('says where the first term stands, and in which clause', () => {
    expect(span('the sender is known. the box full')).toMatchObject({ at: 5, clause: 1 });
  });
  it('looks at a limited number of places', () => {
    expect(span(`${'user '.repeat(3000)}full`)).toBeUndefined();
  });
});
