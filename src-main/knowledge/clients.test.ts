import { describe, expect, it } from 'vitest';
import { clients } from './clients.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

describe('mail apps', () => {
  it('are the four of the first milestone, "another app" last', () => {
    expect(clients.map(({ id }) => id)).toEqual(['thunderbird', 'outlook-classic', 'apple-mail-mac', 'other']);
    expect(Object.isFrozen(clients)).toBe(true);
  });

  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/clients/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual(clients.map(({ id }) => id).sort());
  });

  it.each(clients)('$id can be recognised in plain words', ({ recognise, name, sources, checked }) => {
    const sentences = splitSentences(recognise.replace(/“[^”]*”/g, 'Name'));
    expect(textProblems(recognise)).toEqual([]);
    expect(textProblems(name, { title: true })).toEqual([]);
    expect(readability(sentences).longest).toBeLessThanOrEqual(20);
    for (const { date } of sources) expect(date <= checked).toBe(true);
  });

  it.each(clients)('$id names secure kinds only', ({ securityLabels }) => {
    for (const label of Object.values(securityLabels)) expect(label).toMatch(/TLS/);
  });
});
