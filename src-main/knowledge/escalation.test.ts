import { describe, expect, it } from 'vitest';
import { escalationSchema } from '../contract/result.ts';
import { escalate, type LetterValues } from '../engine/fixes/escalate.ts';
import { CAUSES as ALL } from './causes.ts';
import { escalations } from './escalation.ts';
import { links } from './links.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

/** Causes that the person cannot mend alone, and the one where nobody knows yet. */
const CAUSES = ALL.filter(({ id, actor }) => (actor !== 'you' && id !== 'healthy') || id === 'something-else')
  .map(({ id }) => id)
  .sort();
const FULL: LetterValues = {
  hostname: 'Name',
  port: '587',
  otherPort: '465',
  address: 'Name',
  domain: 'gmail.com',
  recipient: 'Name',
  certificateEnd: '20 November 2026',
  time: '24 November 2026, 12:00 UTC',
  evidence: 'Name',
  listAfter: 'v=spf1 Name',
  ruleAfter: 'v=DMARC1; Name',
};
const entries = [...escalations.values()];
const letters = entries.flatMap((entry) =>
  [FULL, {}].map((values, index) => ({
    name: `${entry.id} ${index === 0 ? 'with' : 'without'} values`,
    entry,
    letter: escalate(entry, values, [...links.values()]),
  })),
);

describe('escalation texts', () => {
  it('exist for every cause that somebody else has to mend', () => {
    expect([...escalations.keys()].sort()).toEqual(CAUSES);
  });

  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/escalation/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual(CAUSES);
  });

  it.each(entries)('$id has sources that are dated and not from the future', ({ sources, checked }) => {
    for (const { date } of sources) expect(date <= checked).toBe(true);
  });

  it('asks for a page of help or news only where a provider can have one', () => {
    const purposes = new Set([...links.values()].map(({ purpose }) => purpose));
    for (const { linkPurpose } of entries) if (linkPurpose) expect(purposes).toContain(linkPurpose);
    expect(
      escalate(
        entries.find(({ id }) => id === 'server-down')!,
        FULL,
        [...links.values()],
      ).linkId,
    ).toBe('google-status');
  });
});

describe.each(letters)('$name', ({ entry, letter }) => {
  it('fits the contract and leaves no placeholder behind', () => {
    expect(escalationSchema.parse(letter)).toEqual(letter);
    expect(JSON.stringify(letter)).not.toMatch(/[{]\w+[}]|undefined/);
  });

  it('greets, asks something and thanks', () => {
    expect(letter.sayThis).toMatch(/^Hello,\n\n.*\?.*\n\nThank you$/s);
  });

  it('keeps the rules for words, blame and safety', () => {
    const problems = [letter.whoCanFix, letter.addressee, ...letter.meanwhile].flatMap((text) => textProblems(text));
    expect([...problems, ...textProblems(letter.sayThis, { letter: true })]).toEqual([]);
  });

  it('reads at grade 6 or below in short sentences', () => {
    const told = [letter.whoCanFix, ...letter.meanwhile].flatMap(splitSentences);
    const said = splitSentences(letter.sayThis).filter((text) => !/^(Hello,|Thank you)$/.test(text));
    const all = readability([...told, ...said]);
    expect(all.longest).toBeLessThanOrEqual(20);
    expect(all.hard.length, all.hard.join('\n')).toBeLessThanOrEqual(1);
    expect(readability(told).hard).toEqual([]);
    if (all.words >= 60) expect(all.grade).toBeLessThanOrEqual(6);
    expect(entry.meanwhile.length).toBeGreaterThanOrEqual(1);
  });
});
