import { describe, expect, it } from 'vitest';
import { providers } from './providers.ts';
import { textProblems } from './text-problems.ts';

const all = [...providers.values()];
/** Providers that speak TLS from the start on a port of their own choice (Thunderbird list of mail settings). */
const TLS_ELSEWHERE = new Set(['spectrum', 'rediff']);

describe('providers', () => {
  it('are named as their files are', () => {
    const files = Object.keys(import.meta.glob('../../resources/knowledge/providers/*.json'));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort()).toEqual([...providers.keys()].sort());
    expect(all.length).toBe(79);
  });

  it.each(['domains', 'mxSuffixes'] as const)('share no %s', (key) => {
    const names = all.flatMap((provider) => provider[key]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(all)('$id can be found and has a source that is not from the future', (provider) => {
    expect(provider.domains.length + provider.mxSuffixes.length).toBeGreaterThan(0);
    expect(Date.parse(provider.source.date)).toBeLessThan(Date.now());
  });

  it.each(all)('$id fits its port to its security', ({ id, submission }) => {
    if (submission === undefined) return;
    const { port, socketType } = submission;
    expect(socketType === 'tls').toBe(port === 465 || TLS_ELSEWHERE.has(id));
  });

  it.each(all.filter(({ submission }) => submission === undefined))(
    '$id has no server, and says no way to sign in',
    ({ signIn }) => {
      expect(['none', 'unknown']).toEqual(expect.arrayContaining([...signIn]));
    },
  );

  it.each(all.filter(({ source }) => source.url === undefined))(
    '$id without a page says that it is from memory',
    ({ source }) => {
      expect(source.confidence).toBe('recall');
    },
  );

  it('share no retired server with one that is in use', () => {
    const used = new Set(all.map(({ submission }) => submission?.hostname));
    const retired = all.flatMap(({ retiredHosts = [] }) => retiredHosts);
    expect(retired.length).toBeGreaterThan(1);
    expect(retired.filter((host) => used.has(host))).toEqual([]);
  });

  it.each(all.filter(({ note }) => note !== undefined))('$id has a note in plain words', ({ note = '' }) => {
    expect(textProblems(note)).toEqual([]);
  });

  it('never offers a plain password where the big providers stopped it', () => {
    for (const id of ['gmail', 'google-workspace', 'outlook-com', 'yahoo', 'aol', 'icloud'])
      expect(providers.get(id)?.signIn).not.toContain('password');
  });
});
