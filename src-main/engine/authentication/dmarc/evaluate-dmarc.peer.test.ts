import fc from 'fast-check';
import { dmarc } from 'mailauth/lib/dmarc/index.js';
import { expect, test } from 'vitest';
import type { NameService, RecordType } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { evaluateDmarc } from './evaluate-dmarc.ts';

const CODES: Readonly<Partial<Record<string, string>>> = { 'dns-nxdomain': 'ENOTFOUND', 'dns-no-data': 'ENODATA' };

/** The same zone as that library asks it. */
const resolverOf = (names: NameService) => async (name: string, type: string) => {
  const answer = await names(name, type as RecordType);
  if (answer.ok) return type === 'TXT' ? answer.records.map((record) => [record]) : [...answer.records];
  throw Object.assign(new Error(answer.failure), { code: CODES[answer.failure] ?? 'ESERVFAIL' });
};

const DOMAINS = [
  'example.com',
  'a.example.com',
  'b.a.example.com',
  'c.b.a.example.com',
  'other.com',
  'x.other.com',
  'com',
];
const LONG = ['h.g.f.e.d.c.b.a.example.com', 'z.h.g.f.e.d.c.b.a.example.com', 'd.c.b.a.example.com'];
const domain = fc.constantFrom(...DOMAINS, ...LONG);
const policy = fc.constantFrom('none', 'quarantine', 'reject');
const tag = fc.oneof(
  policy.map((value) => `p=${value}`),
  policy.map((value) => `sp=${value}`),
  policy.map((value) => `np=${value}`),
  fc.constantFrom(
    'psd=y',
    'psd=n',
    'psd=u',
    't=y',
    'adkim=s',
    'aspf=s',
    'p=x',
    'sp=x',
    'rua=mailto:a@b.example',
    'pct=5',
    'q=1',
  ),
);
const tags = fc.uniqueArray(tag, { selector: (one) => one.split('=')[0], maxLength: 6 });
const record = fc.oneof(
  { weight: 8, arbitrary: tags.map((list) => [['v=DMARC1', ...list].join('; ')]) },
  { weight: 1, arbitrary: fc.constant(['v=DMARC1; p=none', 'v=DMARC1; p=reject']) },
  { weight: 1, arbitrary: fc.constant('dns-servfail' as const) },
);
const zones = fc
  .tuple(fc.dictionary(domain, record, { maxKeys: 5 }), fc.uniqueArray(domain))
  .map(([records, there]): Zone => ({
    ...Object.fromEntries(there.map((name) => [name, { A: ['192.0.2.1'] }])),
    ...Object.fromEntries(
      Object.entries(records).map(([name, TXT]) => [`_dmarc.${name}`, typeof TXT === 'string' ? TXT : { TXT }]),
    ),
  }));

const WORDS: Readonly<Record<string, string>> = {
  pass: 'pass',
  fail: 'fail',
  none: 'none',
  temperror: 'could-not-check',
};

test('the library mailauth comes to the same result, policy and organisational domain', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      domain,
      fc.option(domain),
      fc.array(domain, { maxLength: 3 }),
      zones,
      async (headerFrom, spf, dkim, zone) => {
        const names = namesOf(zone);
        const passing = (one: string) => ({ domain: one, result: 'pass' });
        const ours = await evaluateDmarc({
          headerFrom,
          dkim: dkim.map(passing),
          names,
          ...(spf !== null && { spf: passing(spf) }),
        });
        const theirs = await dmarc({
          headerFrom: [headerFrom],
          spfDomains: spf === null ? [] : [spf],
          dkimDomains: dkim.map((one) => ({ domain: one })),
          resolver: resolverOf(names),
        });
        if (theirs === false) throw new Error('no result');
        expect(ours.result).toBe(WORDS[theirs.status.result]);
        if (ours.result === 'fail') expect(ours.asks).toBe(theirs.policy);
        if (ours.result === 'pass' || ours.result === 'fail') expect(ours.policy?.domain).toBe(theirs.policyDomain);
        if (ours.walk?.organisation !== undefined) expect(ours.walk.organisation).toBe(theirs.domain);
        compared += 1;
      },
    ),
    { numRuns: 2000 },
  );
  expect(compared).toBe(2000);
});
