import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Codes } from '../engine/authentication/finding.ts';
import { domainFindingFiles, domainFindingsSchema } from './domain-findings.ts';
import { readability } from './readability.ts';
import { splitSentences } from './split-sentences.ts';
import { textProblems } from './text-problems.ts';

const tables = import.meta.glob<Codes>('../engine/authentication/**/*.codes.ts', { eager: true, import: 'default' });
const rows = Object.values(tables).flatMap((table) => Object.entries(table));
const codes = new Map(rows);
const files = Object.entries(domainFindingFiles);
const entries = files.flatMap(([file, { findings }]) =>
  Object.entries(findings).map(([code, words]) => ({ code, file, words })),
);

/** Names of techniques and values are read as one short name each: people copy them, they do not read them. */
const mask = (text: string): string =>
  text
    .replace(/“[^”]*”/g, 'Name')
    .replace(/\{\w+\}/g, 'Name')
    .replace(/\b(SPF|DKIM|DMARC|ARC|BIMI|DANE|MTA-STS|TLS-RPT|DNSSEC|TLSA|CAA|MX|TXT|PTR|DNS|TLS|HTTPS)\b/g, 'Name');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]);

describe('the codes', () => {
  it('belong to one part each, and have a severity', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([code]) => code).sort()).toEqual([...codes.keys()].sort());
    for (const [severity] of codes.values()) expect(SEVERITIES).toContain(severity);
  });

  it('are those that have words, none more and none less', () => {
    expect(entries.map(({ code }) => code).sort()).toEqual([...codes.keys()].sort());
  });
});

describe.each(files)('%s.json', (name, file) => {
  it('holds the codes that begin with its name', () => {
    for (const code of Object.keys(file.findings)) expect(code.startsWith(`${name}-`), code).toBe(true);
  });

  it('uses each of its sources, and none that is newer than the check', () => {
    const used = Object.values(file.findings).flatMap(({ sources }) => sources);
    expect([...new Set(used)].sort()).toEqual(Object.keys(file.sources).sort());
    for (const { date } of Object.values(file.sources)) expect(date <= file.checked).toBe(true);
  });

  it('reads at grade 6 at most, as a whole', () => {
    const texts = Object.values(file.findings).flatMap(({ title, meaning, whatToDo = '' }) => [
      title,
      meaning,
      whatToDo,
    ]);
    const { grade, words } = readability(texts.map(mask).flatMap(splitSentences));
    if (words >= 60) expect(grade).toBeLessThanOrEqual(6);
  });
});

describe.each(entries)('$code', ({ code, words: { title, meaning, whatToDo } }) => {
  const texts = [title, meaning, ...(whatToDo === undefined ? [] : [whatToDo])];
  const [severity, ...values] = codes.get(code) ?? [];

  it('says what to do where something is wrong', () => {
    if (severity === 'problem' || severity === 'warning') expect(whatToDo).toBeDefined();
  });

  it('uses only values that the finding has', () => {
    for (const name of texts.flatMap(placeholders)) expect(['subject', ...values]).toContain(name);
  });

  it('is told in short, plain sentences', () => {
    const { longest, hard } = readability(texts.map(mask).flatMap(splitSentences));
    expect(longest).toBeLessThanOrEqual(20);
    expect(hard).toEqual([]);
    const kind = { letter: true } as const;
    expect(textProblems(mask(title), { ...kind, title: true })).toEqual([]);
    for (const text of texts) expect(textProblems(mask(text), kind), text).toEqual([]);
  });
});

it('a file that breaks the schema is refused', () => {
  const [, good] = files[0]!;
  expect(domainFindingsSchema.safeParse(good).success).toBe(true);
  expect(domainFindingsSchema.safeParse({ ...good, checked: 'yesterday' }).success).toBe(false);
  expect(domainFindingsSchema.safeParse({ ...good, findings: { Nonsense: {} } }).success).toBe(false);
});
