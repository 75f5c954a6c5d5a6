import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { evaluateSpf, proposeSpf } from './index.ts';

const txt = (...TXT: string[]) => ({ TXT });
const propose = (zone: Zone, ip = '203.0.113.7', evidence?: object) =>
  proposeSpf('Example.org', ip, namesOf(zone), evidence);
const record = (text: string): Zone => ({ 'example.org': txt('other', text) });

describe('a proposal', () => {
  it.each([
    ['v=spf1 ip4:192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 ip4:203.0.113.7 -all'],
    ['v=spf1  ~ALL exp=e.example', 'v=spf1 ip4:203.0.113.7 ~ALL exp=e.example'],
    ['v=spf1', 'v=spf1 ip4:203.0.113.7'],
    ['v=spf1 redirect=r.example', 'v=spf1 ip4:203.0.113.7 redirect=r.example'],
  ])('%s becomes %s', async (before, after) => {
    expect(await propose({ ...record(before), 'r.example': txt('v=spf1 -all') })).toEqual({
      kind: 'change',
      domain: 'example.org',
      before,
      after,
      strings: [after],
      added: 'ip4:203.0.113.7',
      result: 'pass',
      needed: before.includes('redirect') ? 1 : 0,
      notes: [],
      risk: 'shared-address',
    });
  });

  it('writes IPv6 short, and IPv4 in IPv6 as IPv4', async () => {
    expect(await propose(record('v=spf1 -all'), '2001:DB8:0::7')).toMatchObject({
      after: 'v=spf1 ip6:2001:db8::7 -all',
      result: 'pass',
    });
    expect(await propose(record('v=spf1 -all'), '::ffff:192.0.2.1')).toMatchObject({
      after: 'v=spf1 ip4:192.0.2.1 -all',
    });
  });

  it('goes in front where a term refuses the address, and says that the record needs too much', async () => {
    expect(await propose(record('v=spf1 -ip4:203.0.113.0/24 -all'))).toMatchObject({
      after: 'v=spf1 ip4:203.0.113.7 -ip4:203.0.113.0/24 -all',
      result: 'pass',
      notes: ['placed-first'],
    });
    const many = { 'example.org': { TXT: [`v=spf1 ${'a '.repeat(11)}-all`], A: ['192.0.2.1'] } };
    expect(await propose(many)).toMatchObject({
      result: 'pass',
      needed: 11,
      notes: ['too-many-look-ups', 'placed-first'],
    });
  });

  it('tells how a long one is split', async () => {
    const found = await propose(record(`v=spf1 ${'ip4:192.0.2.100 '.repeat(18)}-all`));
    if (found.kind !== 'change') throw new Error(found.kind);
    expect(found.notes).toEqual(['split-strings']);
    expect(found.strings.map(({ length }) => length)).toEqual([255, found.after.length - 255]);
    expect(found.strings.join('')).toBe(found.after);
  });

  it.each<[string, Zone, string, object]>([
    ['a pass', record('v=spf1 ip4:203.0.113.0/24 -all'), '203.0.113.7', { kind: 'nothing-to-do', result: 'pass' }],
    [
      'no answer',
      { 'example.org': 'dns-servfail' },
      '203.0.113.7',
      { kind: 'could-not-check', failure: 'dns-servfail' },
    ],
    [
      'no answer half way',
      { ...record('v=spf1 a:x.example'), 'x.example': 'dns-timeout' },
      '203.0.113.7',
      { kind: 'could-not-check', failure: 'dns-timeout' },
    ],
    [
      'several',
      { 'example.org': txt('v=spf1 -all', 'v=spf1 a') },
      '203.0.113.7',
      { kind: 'not-proposed', code: 'several-records' },
    ],
    [
      'broken',
      record('v=spf1 moo'),
      '203.0.113.7',
      { kind: 'not-proposed', code: 'broken-record', slips: [{ code: 'unknown-term', term: 'moo', at: 7 }] },
    ],
    ['no address', record('v=spf1'), 'x', { kind: 'not-proposed', code: 'address-malformed' }],
    ['none, and nothing is known', {}, '203.0.113.7', { kind: 'not-proposed', code: 'no-evidence' }],
  ])('is not given for: %s', async (_, zone, ip, wanted) => {
    expect(await propose(zone, ip)).toEqual(wanted);
  });

  it('makes a first record from what is known only', async () => {
    const zone = { 'esp.example': txt('v=spf1 ip4:192.0.2.0/24 -all') };
    expect(
      await propose(zone, '203.0.113.7', { mxSends: true, includes: ['ESP.example', 'not a name'] }),
    ).toMatchObject({
      kind: 'change',
      after: 'v=spf1 mx include:esp.example ip4:203.0.113.7 ~all',
      result: 'pass',
      needed: 2,
      risk: 'first-record',
    });
    expect(await propose(zone, '203.0.113.7', { includes: ['gone.example'] })).toMatchObject({
      result: 'permerror',
      notes: ['not-passing'],
    });
  });

  it('lets the address pass and changes no other verdict that was reached', async () => {
    const term = fc.constantFrom(
      'a',
      'mx',
      'ip4:192.0.2.1',
      '~ip4:198.51.100.0/24',
      'include:i.example',
      '-all',
      '~all',
      '?all',
      'x=y',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(term, { maxLength: 6 }), async (terms) => {
        const zone: Zone = {
          'example.org': { TXT: [['v=spf1', ...terms].join(' ')], A: ['192.0.2.2'], MX: ['1 example.org'] },
          'i.example': txt('v=spf1 ip4:192.0.2.3 -all'),
        };
        const found = await propose(zone);
        if (found.kind !== 'change') throw new Error(found.kind);
        expect(found.result).toBe('pass');
        const after = { ...zone, 'example.org': { ...(zone['example.org'] as object), TXT: [found.after] } };
        for (const ip of ['192.0.2.1', '192.0.2.3', '198.51.100.9', '203.0.113.8']) {
          const [one, other] = await Promise.all(
            [zone, after].map((names) =>
              evaluateSpf({ ip, sender: 'a@example.org', helo: 'x', names: namesOf(names) }),
            ),
          );
          expect(other?.result).toBe(one?.result);
        }
      }),
      { numRuns: 60 },
    );
  });
});
