import { describe, expect, it } from 'vitest';
import { hostersOf } from '../engine/authentication/hosters/find-hoster.ts';
import { hosters } from './hosters.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

/** Labels of a page are copied, not read. */
const mask = (text: string): string => text.replace(/“[^”]*”/g, 'Name');

describe('those who run name services', () => {
  it('are named as their files are, and are many', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/hosters/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual(hosters.map(({ id }) => id).sort());
    expect(hosters.length).toBeGreaterThanOrEqual(20);
  });

  it('share no name server', () => {
    const suffixes = hosters.flatMap(({ nsSuffixes }) => nsSuffixes);
    expect(new Set(suffixes).size).toBe(suffixes.length);
    for (const hoster of hosters)
      for (const suffix of hoster.nsSuffixes)
        expect(hostersOf([`ns1.${suffix.replace('*', '42')}`], hosters)).toEqual([hoster]);
  });

  it('are told at grade 6 at most', () => {
    const steps = hosters.flatMap((hoster) => hoster.steps);
    expect(readability(steps.map(mask).flatMap(splitSentences)).grade).toBeLessThanOrEqual(6);
  });
});

describe.each(hosters)('$id', ({ steps, source, quotes, longText, forDomainItself }) => {
  it('says when it is known from memory only', () => {
    expect(source.title.endsWith('(known from memory, page not opened)')).toBe(source.confidence === 'recall');
    expect(source.url).toBeDefined();
  });

  it('has short, plain steps', () => {
    for (const step of steps) expect(textProblems(mask(step), { letter: true }), step).toEqual([]);
    const { longest, hard } = readability(steps.map(mask).flatMap(splitSentences));
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard).toEqual([]);
  });

  it('tells in its steps what its fields say', () => {
    const all = steps.join(' ');
    expect(all.includes('type “@”')).toBe(forDomainItself === '@');
    expect(all.includes('leave it empty')).toBe(forDomainItself === '');
    expect(all.includes('with straight quotes')).toBe(quotes === 'needed');
    expect(all.includes('255')).toBe(longText === 'split');
  });
});
