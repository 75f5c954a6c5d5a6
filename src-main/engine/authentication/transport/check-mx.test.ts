import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkMx } from './check-mx.ts';

const GOOD: Zone = {
  'b.example': { MX: ['20 mx2.b.example', '10 MX1.b.example.'] },
  'mx1.b.example': { A: ['192.0.2.1'] },
  'mx2.b.example': { AAAA: ['2001:db8::2'] },
  '1.2.0.192.in-addr.arpa': { PTR: ['mx1.b.example'] },
  [`2.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`]: { PTR: ['mx2.b.example'] },
};
const check = (zone: Zone) => checkMx('b.example', namesOf(zone));
const codesOf = async (zone: Zone) => (await check(zone)).findings.map(({ code }) => code);
const named = (...MX: string[]): Zone => ({ ...GOOD, 'b.example': { MX } });

describe('mail servers that are fine', () => {
  test('in order of preference, and nothing else is told', async () => {
    const { hosts, signed, findings } = await check(GOOD);
    expect(hosts).toEqual(['mx1.b.example', 'mx2.b.example']);
    expect(signed).toBe(false);
    expect(findings).toMatchObject([{ code: 'mx-good', values: { hosts: 'mx1.b.example, mx2.b.example' } }]);
  });

  test('signed, when the name service says so', async () => {
    const names = namesOf(GOOD);
    const report = await checkMx('b.example', async (name, type) => {
      const answer = await names(name, type);
      return answer.ok ? { ...answer, authenticated: true } : answer;
    });
    expect(report.signed).toBe(true);
  });
});

describe('no mail servers', () => {
  test.each<[string, Zone, readonly string[]]>([
    ['no such domain', {}, ['mx-domain-missing']],
    ['none, and no address', { 'b.example': { TXT: ['x'] } }, ['mx-none']],
    ['an address only (RFC 5321 section 5.1)', { 'b.example': { AAAA: ['2001:db8::1'] } }, ['mx-address-only']],
    ['a null MX (RFC 7505)', { 'b.example': { MX: ['0 .'] } }, ['mx-null']],
    ['not known', { 'b.example': 'dns-servfail' }, ['mx-could-not-check']],
    ['not known whether there is an address', { 'b.example': { A: 'dns-timeout' } }, ['mx-could-not-check']],
  ])('%s', async (_, zone, codes) => {
    expect(await codesOf(zone)).toEqual(codes);
  });

  test('none is not the same as not known', async () => {
    expect((await check({})).hosts).toEqual([]);
    expect((await check({ 'b.example': 'dns-timeout' })).hosts).toBeUndefined();
  });
});

describe('faults of the records', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a null MX beside others', ['0 .', '10 mx1.b.example'], ['mx-null-among']],
    ['what is no record', ['mx1.b.example', '10 mx1.b.example'], ['mx-malformed']],
    ['a name that is none', ['10 a..b'], ['mx-malformed']],
    ['an address', ['10 192.0.2.1'], ['mx-is-address']],
    ['an address in brackets', ['10 [2001:db8::1]'], ['mx-is-address']],
    ['the same server twice', ['10 mx1.b.example', '20 mx1.b.example'], ['mx-good', 'mx-twice']],
    ['a name that only proves the owner', ['10 ms12345678.msv1.invalid'], ['mx-test-name']],
    ['a server without an address', ['10 gone.b.example'], ['mx-no-address']],
  ])('%s', async (_, records, codes) => {
    expect(await codesOf(named(...records))).toEqual(codes);
  });
});

describe('faults of the servers', () => {
  test('an alias (RFC 2181 section 10.3)', async () => {
    const { findings } = await check({
      ...named('10 alias.b.example'),
      'alias.b.example': { CNAME: ['mx1.b.example'] },
    });
    expect(findings).toMatchObject([
      { code: 'mx-is-alias', values: { host: 'alias.b.example', target: 'mx1.b.example' } },
    ]);
  });

  test('a loop of aliases, as a name service tells it', async () => {
    expect(await codesOf({ ...named('10 loop.b.example'), 'loop.b.example': 'dns-servfail' })).toEqual([
      'mx-host-could-not-check',
    ]);
  });

  test.each(['10.0.0.1', '127.0.0.1', 'fd00::1'])('an address that nobody can reach: %s', async (address) => {
    const type = address.includes(':') ? 'AAAA' : 'A';
    expect(await codesOf({ ...named('10 in.b.example'), 'in.b.example': { [type]: [address] } })).toEqual([
      'mx-not-public',
    ]);
  });

  test('an address without a name is a notice, and so is one whose name leads elsewhere', async () => {
    const zone = named('10 mx3.b.example');
    const server: Zone = { ...zone, 'mx3.b.example': { A: ['192.0.2.3'] } };
    expect(await codesOf(server)).toEqual(['mx-good', 'mx-no-name']);
    expect(await codesOf({ ...server, '3.2.0.192.in-addr.arpa': { PTR: ['mx1.b.example'] } })).toEqual([
      'mx-good',
      'mx-name-unconfirmed',
    ]);
    expect(await codesOf({ ...server, '3.2.0.192.in-addr.arpa': 'dns-timeout' })).toEqual(['mx-good']);
  });

  test('a domain that nobody uses', async () => {
    const zone: Zone = { ...GOOD, 'b.example': { MX: ['10 mx1.b.example'], NS: ['ns1.sedoparking.com'] } };
    expect(await codesOf(zone)).toEqual(['mx-parked']);
    expect(await codesOf({ 'b.example': { NS: ['ns1.bodis.com'] } })).toEqual(['mx-parked', 'mx-none']);
  });
});

test('500 records make us look at twenty servers', async () => {
  const MX = Array.from({ length: 500 }, (_, index) => `${index} h${index}.b.example`);
  expect((await check({ 'b.example': { MX } })).hosts).toHaveLength(20);
});

test('no records make it throw, and the hosts are names, each once', async () => {
  const host = fc.constantFrom(
    'mx1.b.example',
    'MX1.b.example.',
    '192.0.2.1',
    '.',
    '[::1]',
    'a..b',
    'ü.example',
    'localhost',
  );
  const record = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(70_000), host).map((one) => one.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (MX) => {
      const { hosts = [] } = await check({ 'b.example': { MX } });
      expect(new Set(hosts).size).toBe(hosts.length);
      for (const one of hosts) expect(one).toMatch(/^[a-z0-9_-][a-z0-9_.-]*$/);
    }),
    { numRuns: 50 },
  );
});
