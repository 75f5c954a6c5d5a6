import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWay } from './trusted-way.ts';

const orgOf = (domain: string): string => domain.split('.').slice(-2).join('.');
const received = (from: string, by: string, time: string) =>
  ['received', `from ${from} (${from} [198.51.100.4]) by ${by} with ESMTPS; Tue, 24 Nov 2026 ${time} +0000`] as const;
const results = (value: string) => ['authentication-results', value] as const;
const way = (fields: readonly (readonly [string, string])[], chosen?: string) => readWay(fields, orgOf, chosen);
const verdicts = (fields: readonly (readonly [string, string])[], chosen?: string) =>
  way(fields, chosen).verdicts.map(({ method, result }) => `${method}=${result}`);

describe('the way of a message', () => {
  it('goes from the sender to the reader, with the time between stations', () => {
    const { hops } = way([
      received('mx.b.test', 'store.b.test', '08:00:09'),
      received('out.a.test', 'mx.b.test', '08:00:05'),
      received('laptop', 'out.a.test', '08:00:07'),
    ]);
    expect(hops.map(({ by, delay, trusted }) => [by, delay, trusted])).toEqual([
      ['out.a.test', undefined, false],
      ['mx.b.test', -2000, true],
      ['store.b.test', 4000, true],
    ]);
  });

  it('tells who handed the message over', () => {
    const fields = [received('mx.b.test', 'store.b.test', '08:00:09'), received('out.a.test', 'mx.b.test', '08:00:05')];
    expect(way(fields).sendingIp).toBe('198.51.100.4');
    const spf = results('mx.b.test; spf=pass (domain of a.test designates 203.0.113.9 as permitted sender) x');
    expect(way([spf, ['received', 'from x ([10.0.0.1]) by mx.b.test with SMTP; x']]).sendingIp).toBe('203.0.113.9');
    expect(way([['received', 'from x ([10.0.0.1]) by mx.b.test with SMTP; x']])).not.toHaveProperty('sendingIp');
  });

  it('has 100 stations at most, and may have none', () => {
    expect(way(Array.from({ length: 300 }, () => received('a.test', 'b.test', '08:00:00'))).hops).toHaveLength(100);
    expect(way([results('mx.b.test; spf=pass')])).toEqual({ hops: [], verdicts: [], untrusted: 1 });
  });
});

describe('which verdicts count', () => {
  const own = received('out.a.test', 'mx.b.test', '08:00:05');
  const sender = received('laptop', 'out.a.test', '08:00:00');

  it('those above the lowest own station', () => {
    const fields = [results('mx.b.test; spf=fail'), own, ['x-spam', 'no'] as const, sender];
    expect(verdicts([...fields, results('mx.b.test; dkim=pass; spf=pass')])).toEqual(['spf=fail']);
  });

  it('one directly below it', () => {
    const below = [own, ['received-spf', 'pass'] as const, results('mx.b.test; dkim=pass; dkim=fail')];
    expect(verdicts([...below, results('mx.b.test; dmarc=pass')])).toEqual(['dkim=pass', 'dkim=fail']);
  });

  it('none that came with the message', () => {
    const { verdictsBy, untrusted } = way([own, ['from', 'a@a.test'], results('mx.b.test; dmarc=pass')]);
    expect([verdictsBy, untrusted]).toEqual([undefined, 1]);
  });

  it('those of all servers of one provider, the first of each method', () => {
    const fields = [
      results('dmarc.b.test; dmarc=pass'),
      results('spf.b.test; spf=softfail'),
      results('other.test; arc=pass'),
      results('spf.b.test; spf=pass'),
      own,
    ];
    expect(verdicts(fields)).toEqual(['dmarc=pass', 'spf=softfail']);
  });

  it('those of a provider that writes no name', () => {
    const fields = [results('spf=pass smtp.mailfrom=a.test; dmarc=fail action=none'), own];
    expect(verdicts(fields)).toEqual(['spf=pass', 'dmarc=fail']);
    expect(way(fields).verdictsBy).toBe('mx.b.test');
  });

  it('those of the server that the person names', () => {
    const fields = [results('filter.c.test; spf=pass'), results('mx.b.test; spf=fail'), own];
    expect(verdicts(fields, 'mx.b.test')).toEqual(['spf=fail']);
    expect(verdicts(fields, 'nobody.test')).toEqual([]);
  });

  it('come out of any fields without a fault', () => {
    const name = fc.constantFrom('received', 'authentication-results', 'from', 'x-a');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 120 })), { maxLength: 12 }),
        (fields) => {
          const { untrusted, hops } = way(fields);
          expect(untrusted).toBeLessThanOrEqual(fields.filter(([one]) => one === 'authentication-results').length);
          expect(hops).toHaveLength(fields.filter(([one]) => one === 'received').length);
        },
      ),
    );
  });
});
