import { describe, expect, it } from 'vitest';
import { providers } from './providers.ts';
import { textProblems } from './text-problems.ts';

const all = [...providers.values()];

describe('providers', () => {
  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/providers/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual([...providers.keys()].sort());
    expect(all.length).toBeGreaterThanOrEqual(25);
  });

  it.each(['domains', 'mxSuffixes'] as const)('share no %s', (key) => {
    const names = all.flatMap((provider) => provider[key]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(all)('$id can be found and has a source that is not from the future', (provider) => {
    expect(provider.domains.length + provider.mxSuffixes.length).toBeGreaterThan(0);
    expect(Date.parse(provider.source.date)).toBeLessThan(Date.now());
  });

  it.each(all)('$id fits its port to its security', ({ submission: { port, socketType } }) => {
    expect(port === 465).toBe(socketType === 'tls');
  });

  it.each(all.filter(({ note }) => note !== undefined))('$id has a note in plain words', ({ note = '' }) => {
    expect(textProblems(note)).toEqual([]);
  });

  it('never offers a plain password where the big providers stopped it', () => {
    for (const id of ['gmail', 'google-workspace', 'outlook-com', 'yahoo', 'aol', 'icloud'])
      expect(providers.get(id)?.signIn).not.toContain('password');
  });
});
