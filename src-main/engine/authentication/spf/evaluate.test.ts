import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../contract/failure.ts';
import type { NameService } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { evaluateSpf } from './index.ts';

const judge = (
  zone: Zone,
  ip = '192.0.2.1',
  more: { sender?: string; helo?: string; limits?: object; now?: number } = {},
) => evaluateSpf({ ip, sender: 'anna@example.org', helo: 'mx.example.net', names: namesOf(zone), ...more });
const RESULTS = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];
const txt = (...TXT: string[]) => ({ TXT });

describe('a verdict', () => {
  it('names the terms that matched through an include, and tells each term that was tried', async () => {
    const verdict = await judge({
      'example.org': { TXT: ['v=spf1 a include:esp.example ~all'], A: ['198.51.100.1'] },
      'esp.example': txt('other text', 'v=spf1 ip4:192.0.2.0/24 -all'),
    });
    expect(verdict).toMatchObject({ result: 'pass', code: 'matched', domain: 'example.org', lookups: 2, voids: 0 });
    expect(verdict.matched).toEqual([
      { domain: 'example.org', term: 'include:esp.example', at: 9 },
      { domain: 'esp.example', term: 'ip4:192.0.2.0/24', at: 7 },
    ]);
    expect(verdict.trace[0]?.terms).toEqual([
      {
        text: 'a',
        at: 7,
        cost: 1,
        number: 1,
        target: 'example.org',
        found: ['198.51.100.1'],
        void: false,
        matched: false,
      },
      {
        text: 'include:esp.example',
        at: 9,
        cost: 1,
        number: 2,
        target: 'esp.example',
        void: false,
        matched: true,
        nested: {
          domain: 'esp.example',
          text: 'v=spf1 ip4:192.0.2.0/24 -all',
          result: 'pass',
          terms: [{ text: 'ip4:192.0.2.0/24', at: 7, cost: 0, void: false, matched: true }],
        },
      },
    ]);
  });

  it.each<[string, Zone, string, string, object]>([
    ['no record', { 'example.org': txt('hello') }, 'none', 'no-record', { name: 'example.org' }],
    ['several', { 'example.org': txt('v=spf1 -all', 'v=spf1 +all') }, 'permerror', 'several-records', { count: 2 }],
    ['wording', { 'example.org': txt('v=spf1 moo -all') }, 'permerror', 'syntax', { term: 'moo', at: 7 }],
    ['no answer', { 'example.org': 'dns-timeout' }, 'temperror', 'name-service', { failure: 'dns-timeout' }],
    [
      'no answer half way',
      { 'example.org': txt('v=spf1 include:a.example -all'), 'a.example': txt('v=spf1 a') },
      'fail',
      'matched',
      { term: '-all' },
    ],
    [
      'a server that fails behind an include',
      { 'example.org': txt('v=spf1 include:a.example -all'), 'a.example': { TXT: ['v=spf1 a'], A: 'dns-servfail' } },
      'temperror',
      'name-service',
      { name: 'a.example', term: 'a', failure: 'dns-servfail' },
    ],
    [
      'an include that leads nowhere',
      { 'example.org': txt('v=spf1 include:gone.example -all') },
      'permerror',
      'include-without-record',
      { name: 'gone.example', term: 'include:gone.example', at: 7 },
    ],
    [
      'a redirect that leads nowhere',
      { 'example.org': txt('v=spf1 redirect=gone.example') },
      'permerror',
      'redirect-without-record',
      { name: 'gone.example' },
    ],
    [
      'the end',
      { 'example.org': txt('v=spf1 ip4:198.51.100.1') },
      'neutral',
      'nothing-matched',
      { name: 'example.org' },
    ],
    [
      'a loop',
      { 'example.org': txt('v=spf1 include:example.org') },
      'permerror',
      'too-many-look-ups',
      { limit: 10, count: 11 },
    ],
    [
      'three void terms',
      { 'example.org': txt('v=spf1 a mx a:x.example ?all') },
      'permerror',
      'too-many-voids',
      { term: 'a:x.example', limit: 2, count: 3 },
    ],
  ])('tells why: %s', async (_, zone, result, code, why) => {
    const verdict = await judge(zone);
    expect(verdict).toMatchObject({ result, code });
    expect(verdict.why).toMatchObject(why);
  });

  it('takes any qualifier, and the first match', async () => {
    for (const [sign, result] of Object.entries({ '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' }))
      expect((await judge({ 'example.org': txt(`v=spf1 ${sign}ip4:192.0.2.1 +all`) })).result).toBe(result);
  });

  it('counts hosts of MX by their number, and not as look-ups', async () => {
    const hosts = (count: number) => Array.from({ length: count }, (_, index) => `10 m${index}.example.org`);
    const zone = (count: number): Zone => ({
      'example.org': { TXT: ['v=spf1 mx -all'], MX: hosts(count) },
      [`m${count - 1}.example.org`]: { A: ['192.0.2.1'] },
    });
    expect(await judge(zone(10))).toMatchObject({ result: 'pass', lookups: 1, voids: 0 });
    expect(await judge(zone(11))).toMatchObject({ result: 'permerror', code: 'too-many-mx-hosts', why: { count: 11 } });
    expect(await judge(zone(11), undefined, { limits: { mxHosts: 11 } })).toMatchObject({ result: 'pass' });
  });

  it('takes a failing reverse look-up as no match, and at most ten names', async () => {
    const zone = (PTR: readonly string[] | 'dns-servfail'): Zone => ({
      'example.org': txt('v=spf1 ptr -all'),
      '1.2.0.192.in-addr.arpa': { PTR },
      'mx.example.org': { A: ['192.0.2.1'] },
    });
    const others = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.net`);
    expect((await judge(zone('dns-servfail'))).result).toBe('fail');
    expect((await judge(zone([...others(9), 'mx.example.org.']))).result).toBe('pass');
    expect((await judge(zone([...others(10), 'mx.example.org']))).result).toBe('fail');
  });

  it('follows an alias, IPv6 and a mapped IPv4 address', async () => {
    const zone = {
      'example.org': txt('v=spf1 a:mx.example.org -all'),
      'mx.example.org': { CNAME: ['r.example.org'] },
      'r.example.org': { A: ['192.0.2.1'], AAAA: ['2001:DB8::1'] },
    };
    expect((await judge(zone)).result).toBe('pass');
    expect((await judge(zone, '2001:db8::1')).result).toBe('pass');
    expect((await judge(zone, '::ffff:192.0.2.1')).result).toBe('pass');
    expect((await judge(zone, '2001:db8::2')).result).toBe('fail');
  });

  it('fills the time, the local part and the receiver into an explanation, and cuts it', async () => {
    const zone = (why: string) => ({
      'example.org': txt('v=spf1 -all exp=why.example.org'),
      'why.example.org': txt(why),
    });
    expect((await judge(zone('%{l} %{r} %{t} %{c}'), undefined, { now: 12.9 })).explanation).toBe(
      'anna unknown 12 192.0.2.1',
    );
    expect((await judge(zone('x'.repeat(9000)))).explanation).toHaveLength(500);
    expect((await judge(zone('bell \u0007'))).explanation).toBeUndefined();
  });

  it('judges a returned message by the name in EHLO', async () => {
    const verdict = await judge(
      { 'mx.example.net': txt('v=spf1 exists:%{l}.%{o}'), 'postmaster.mx.example.net': { A: ['127.0.0.1'] } },
      undefined,
      { sender: '' },
    );
    expect(verdict).toMatchObject({ result: 'pass', domain: 'mx.example.net' });
  });

  it.each(['', 'nonsense', '192.0.2.256', '192.0.2.1 '])('gives none for the address “%s”', async (ip) => {
    expect(await judge({ 'example.org': txt('v=spf1 +all') }, ip)).toMatchObject({
      result: 'none',
      code: 'address-unreadable',
    });
  });
});

describe('whatever comes', () => {
  const answer = fc.oneof(
    fc.constantFrom(
      'dns-timeout' as const,
      'dns-servfail' as const,
      'dns-nxdomain' as const,
      'dns-name-invalid' as const,
    ),
    fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('192.0.2.1', '10 mx.example.org', 'mx.example.org', '::1', '10 ', ''),
        fc
          .array(
            fc.constantFrom(
              'a',
              'mx',
              '-all',
              'ptr',
              'include:example.org',
              'redirect=example.org',
              'exists:%{i}.%{p}.org',
              'a:%{s}.%{S}.org',
              'exp=%{d}',
              'ip6:::/0',
              '\ufffd',
            ),
          )
          .map((terms) => `v=spf1 ${terms.join(' ')}`),
      ),
      { maxLength: 3 },
    ),
  );

  it('one of the seven results comes out, within the bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(answer),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('192.0.2.1', '::1', 'x'),
        async (answers, sender, helo, ip) => {
          let asked = 0;
          const names: NameService = () => {
            asked += 1;
            const next = answers.next().value as readonly string[] | Failure;
            return Promise.resolve(
              typeof next === 'string' ? { ok: false, failure: next } : { ok: true, records: next },
            );
          };
          const verdict = await evaluateSpf({ ip, sender: `${sender}@example.org`, helo, names });
          expect(RESULTS).toContain(verdict.result);
          expect(verdict.lookups).toBeLessThanOrEqual(10);
          expect(asked).toBeLessThanOrEqual(260);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a name service that throws has said nothing', async () => {
    const names: NameService = () => Promise.reject(new Error('boom'));
    expect(await evaluateSpf({ ip: '192.0.2.1', sender: 'a@example.org', helo: 'x', names })).toMatchObject({
      result: 'temperror',
      why: { failure: 'unknown-failure' },
    });
  });

  it('a record of 64 kB, 500 texts and macros that grow end soon', async () => {
    const began = performance.now();
    expect((await judge({ 'example.org': txt(`v=spf1 ${'ip4:198.51.100.1 '.repeat(3800)}-all`) })).result).toBe('fail');
    expect(
      (
        await judge({
          'example.org': txt(...Array.from({ length: 500 }, (_, index) => `text ${index}`), 'v=spf1 +all'),
        })
      ).result,
    ).toBe('pass');
    expect(
      (
        await judge({ 'example.org': txt(`v=spf1 exists:${'%{S}'.repeat(15_000)}.org -all`) }, undefined, {
          sender: `${'é'.repeat(900)}@example.org`,
        })
      ).result,
    ).toBe('fail');
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
