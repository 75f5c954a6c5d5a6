import { describe, expect, it } from 'vitest';
import { glossary } from './glossary.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

const terms = [...glossary.values()];

describe('glossary', () => {
  it('is named as its files are, in alphabetical order', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/glossary/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual([...glossary.keys()].sort());
    const words = terms.map(({ term }) => term.toLowerCase());
    expect(words).toEqual([...words].sort());
  });

  it('explains each word of experts that mail apps show', () => {
    const other = terms.flatMap(({ alsoCalled }) => alsoCalled);
    expect(other).toEqual(expect.arrayContaining(['SSL/TLS', 'STARTTLS', 'SMTP server', 'certificate', 'bounce']));
    expect(new Set(other).size).toBe(other.length);
  });

  it.each(terms)('$id is explained in short, plain sentences', ({ term, meaning, sources, checked }) => {
    const { longest, hard } = readability(splitSentences(meaning));
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard).toEqual([]);
    expect([...textProblems(term), ...textProblems(meaning)]).toEqual([]);
    for (const { date } of sources) expect(date <= checked).toBe(true);
  });
});
