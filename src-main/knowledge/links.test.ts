import { describe, expect, it } from 'vitest';
import { fixes } from './fixes.ts';
import { fixValues } from '../engine/fixes/fix-values.ts';
import { links } from './links.ts';
import { textProblems } from './text-problems.ts';

const all = [...links.values()];

describe('links', () => {
  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/links/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual([...links.keys()].sort());
  });

  it.each(all)('$id is a plain https address with a dated source', ({ url, title, sources, checked }) => {
    const { protocol, username, search, port } = new URL(url);
    expect([protocol, username, search, port]).toEqual(['https:', '', '', '']);
    expect(textProblems(title, { title: true })).toEqual([]);
    for (const { date } of sources) expect(date <= checked).toBe(true);
  });

  it('gives each domain at most one page for one purpose', () => {
    const keys = all.flatMap(({ purpose, domains }) => domains.map((domain) => `${purpose} ${domain}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads people of Google, Apple and Yahoo to the page for app passwords', () => {
    const page = (address: string): string | undefined =>
      fixValues({ schemaVersion: 1, symptom: { kind: 'unknown' }, account: { address } }, [], all).appPasswordPage;
    expect(page('anna@gmail.com')).toBe('https://myaccount.google.com/apppasswords');
    expect(page('anna@me.com')).toBe('https://account.apple.com');
    expect(page('anna@yahoo.com')).toContain('yahoo.com');
    expect(page('anna@outlook.com')).toBeUndefined();
    expect(JSON.stringify(fixes.get('make-app-password')?.steps)).toContain('{appPasswordPage}');
  });
});
