import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameService, rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkAddress } from './check-address.ts';

const REVERSE = '7.113.0.203.in-addr.arpa';
const REVERSE_6 = `7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`;
const check = async (zone: Zone, address = '203.0.113.7') => checkAddress(address, namesOf(zone));
const codesOf = async (zone: Zone, address?: string) => (await check(zone, address)).findings.map(({ code }) => code);

const never: NameService = () => Promise.reject(new Error('nobody may be asked'));

describe('the name of an address', () => {
  it.each<[string, Zone, string]>([
    ['has none', {}, 'address-nameless'],
    ['has an empty entry', { [REVERSE]: {} }, 'address-nameless'],
    [
      'leads back',
      { [REVERSE]: { PTR: ['mx.example.org.'] }, 'mx.example.org': { A: ['203.0.113.7'] } },
      'address-name-good',
    ],
    [
      'leads elsewhere',
      { [REVERSE]: { PTR: ['mx.example.org'] }, 'mx.example.org': { A: ['203.0.113.8'] } },
      'address-name-unconfirmed',
    ],
    [
      'leads to the other family only',
      { [REVERSE]: { PTR: ['mx.example.org'] }, 'mx.example.org': { AAAA: ['2001:db8::7'] } },
      'address-name-unconfirmed',
    ],
    ['leads nowhere', { [REVERSE]: { PTR: ['mx.example.org'] } }, 'address-name-unconfirmed'],
    [
      'is one word',
      { [REVERSE]: { PTR: ['localhost'] }, localhost: { A: ['203.0.113.7'] } },
      'address-name-unconfirmed',
    ],
    [
      'is given by a machine',
      { [REVERSE]: { PTR: ['dyn-7.example.net'] }, 'dyn-7.example.net': { A: ['203.0.113.7'] } },
      'address-name-generic',
    ],
    ['cannot be asked', { [REVERSE]: 'dns-timeout' }, 'address-name-could-not-check'],
    [
      'cannot be followed',
      { [REVERSE]: { PTR: ['mx.example.org'] }, 'mx.example.org': 'dns-servfail' },
      'address-name-could-not-check',
    ],
    [
      'stands behind an alias',
      {
        [REVERSE]: { CNAME: ['7.sub.example.org'] },
        '7.sub.example.org': { PTR: ['mx.example.org'] },
        'mx.example.org': { A: ['203.0.113.7'] },
      },
      'address-name-good',
    ],
  ])('%s', async (_, zone, code) => {
    expect(await codesOf(zone)).toEqual([code]);
  });

  it('is confirmed by one name of several, and shown by the one that nobody made up', async () => {
    const report = await check({
      [REVERSE]: { PTR: ['static-203-0-113-7.example.net', 'MX.example.org', 'gone.example.org'] },
      'static-203-0-113-7.example.net': { A: ['203.0.113.7'] },
      'mx.example.org': { A: ['192.0.2.1', '203.0.113.7'] },
      'gone.example.org': 'dns-timeout',
    });
    expect(report.confirmed).toEqual(['static-203-0-113-7.example.net', 'mx.example.org']);
    expect(report.findings).toMatchObject([{ code: 'address-name-good', values: { name: 'mx.example.org' } }]);
    expect(report.findings[0]?.evidence.map(({ name, type }) => `${type} ${name}`)).toEqual([
      `PTR ${REVERSE}`,
      'A static-203-0-113-7.example.net',
      'A mx.example.org',
      'A gone.example.org',
    ]);
  });

  it('is followed in IPv6 as well', async () => {
    const zone = { [REVERSE_6]: { PTR: ['mx.example.org'] }, 'mx.example.org': { AAAA: ['2001:DB8:0:0::7'] } };
    expect(await codesOf(zone, '2001:db8::7')).toEqual(['address-name-good']);
  });

  it.each([
    ['10.0.0.1', 'private'],
    ['100.64.9.9', 'shared'],
    ['127.0.0.1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['240.0.0.1', 'reserved'],
  ])('%s is for inner networks, and nobody is asked', async (address, range) => {
    const { findings } = await checkAddress(address, never);
    expect(findings).toMatchObject([{ code: 'address-not-public', severity: 'not-applicable', values: { range } }]);
  });

  it('is not asked for where there is no address', async () => {
    expect((await checkAddress('mail.example.org', never)).findings[0]?.code).toBe('address-malformed');
  });

  it('asks for ten names at most, whatever stands there', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `mx${index}.example.org`);
    const { ask, asked } = rememberAsked(namesOf({ [REVERSE]: { PTR: names } }));
    await checkAddress('203.0.113.7', ask);
    expect(await asked()).toHaveLength(11);
  });

  it('gives exactly one finding for whatever the name service says', async () => {
    const names = fc.array(fc.oneof(fc.domain(), fc.string()), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (records, back) => {
        const forward = Object.fromEntries(
          records.map((name) => [name.toLowerCase(), { A: [back ? '203.0.113.7' : '192.0.2.1'] }]),
        );
        const { findings, confirmed } = await check({ ...forward, [REVERSE]: { PTR: records } });
        expect(findings).toHaveLength(1);
        if (!back) expect(confirmed).toEqual([]);
      }),
    );
  });
});
