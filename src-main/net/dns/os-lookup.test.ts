import { describe, expect, it } from 'vitest';
import { osLookup, type LookupAll } from './os-lookup.ts';

const signal = new AbortController().signal;
const fail = (code: string) => Object.assign(new Error(code), { code });

/** A system that knows these addresses; each family by itself, as getaddrinfo does. */
function system(known: { 4?: string[]; 6?: string[] }, code = 'ENOTFOUND'): LookupAll {
  return (_name, { family }, callback) => {
    const list = family === 0 ? [...(known[4] ?? []), ...(known[6] ?? [])] : (known[family] ?? []);
    if (list.length === 0) callback(fail(code), []);
    else
      callback(
        null,
        list.map((address) => ({ address })),
      );
  };
}

const ask = (look: LookupAll, type: 'A' | 'AAAA' | 'MX' = 'A', deadlineMs = 1000, stop = signal) =>
  osLookup({ name: 'mail.example.test', type }, deadlineMs, stop, look);

describe('osLookup', () => {
  it('gives the addresses of the family asked for', async () => {
    const look = system({ 4: ['192.0.2.1', '192.0.2.2'], 6: ['2001:db8::1'] });
    const first = { name: 'mail.example.test', type: 'A', ttl: 0, data: '192.0.2.1' };
    expect(await ask(look)).toEqual({
      ok: true,
      answer: { server: 'os', records: [first, { ...first, data: '192.0.2.2' }] },
    });
    expect(await ask(look, 'AAAA')).toMatchObject({ answer: { records: [{ type: 'AAAA', data: '2001:db8::1' }] } });
  });

  it('tells a name without such an address from no such name', async () => {
    expect(await ask(system({ 4: ['192.0.2.1'] }), 'AAAA')).toMatchObject({ failure: 'dns-no-data' });
    expect(await ask(system({}), 'AAAA')).toMatchObject({ failure: 'dns-nxdomain', detail: 'ENOTFOUND' });
  });

  it('does not take a passing trouble for a missing name', async () => {
    expect(await ask(system({}, 'EAI_AGAIN'))).toMatchObject({ failure: 'dns-servfail', detail: 'EAI_AGAIN' });
  });

  it('knows addresses only', async () => {
    expect(await ask(system({ 4: ['192.0.2.1'] }), 'MX')).toMatchObject({ ok: false, failure: 'unknown-failure' });
  });

  it('stops waiting at the deadline and on the signal', async () => {
    const never: LookupAll = () => undefined;
    expect(await ask(never, 'A', 30)).toEqual({ ok: false, failure: 'dns-timeout' });
    expect(await ask(never, 'A', 1000, AbortSignal.abort())).toEqual({ ok: false, failure: 'stopped' });
    const stop = new AbortController();
    const running = ask(never, 'A', 5000, stop.signal);
    stop.abort();
    expect(await running).toEqual({ ok: false, failure: 'stopped' });
  });
});
