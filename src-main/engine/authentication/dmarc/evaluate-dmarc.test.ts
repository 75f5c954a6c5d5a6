import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { type DmarcQuestion, evaluateDmarc, type Vouched } from './evaluate-dmarc.ts';

const at = (domain: string, tags: string): Zone => ({ [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; ${tags}`] } });
const passing = (domain: string): Vouched => ({ domain, result: 'pass' });
const judge = (zone: Zone, question: Partial<Omit<DmarcQuestion, 'names'>>) =>
  evaluateDmarc({ headerFrom: 'example.com', dkim: [], ...question, names: namesOf(zone) });
const REJECT = at('example.com', 'p=reject');

describe('pass and fail (RFC 9989 section 5.3.5)', () => {
  test('SPF of the same organisational domain passes', async () => {
    const result = await judge(REJECT, { spf: passing('bounce.example.com') });
    expect(result).toMatchObject({
      result: 'pass',
      vouchers: [
        { method: 'spf', domain: 'bounce.example.com', aligned: true, mode: 'relaxed', organisation: 'example.com' },
      ],
      passesBefore: true,
    });
    expect(result.asks).toBeUndefined();
    expect(result.walk?.steps.map(({ domain }) => domain)).toEqual(['example.com', 'com']);
  });

  test('one signature that counts is enough among others (section 4.4.1)', async () => {
    const dkim = [passing('esp.example.net'), { domain: 'example.com', result: 'fail' }, passing('mail.example.com')];
    expect(await judge(REJECT, { dkim })).toMatchObject({ result: 'pass' });
  });

  test('a pass for another domain is none, and the why is told', async () => {
    const result = await judge(REJECT, { spf: passing('esp.example.net'), dkim: [passing('other.com')] });
    expect(result).toMatchObject({
      result: 'fail',
      asks: 'reject',
      vouchers: [
        { method: 'spf', domain: 'esp.example.net', aligned: false },
        { method: 'dkim', domain: 'other.com', aligned: false, organisationBefore: 'other.com' },
      ],
      organisationBefore: 'example.com',
    });
  });

  test.each(['fail', 'softfail', 'neutral', 'none', 'permerror', 'policy'])(
    '%s of the own domain does not count',
    async (word) => {
      expect(await judge(REJECT, { spf: { domain: 'example.com', result: word } })).toMatchObject({ result: 'fail' });
      expect(await judge(REJECT, { dkim: [{ domain: 'example.com', result: word }] })).toMatchObject({
        result: 'fail',
      });
    },
  );

  test('nobody vouches', async () => {
    expect(await judge(REJECT, {})).toMatchObject({ result: 'fail', asks: 'reject', vouchers: [] });
  });

  test('strict for one way only (section 4.7, adkim and aspf)', async () => {
    const zone = at('example.com', 'p=reject; adkim=s');
    expect(await judge(zone, { dkim: [passing('a.example.com')] })).toMatchObject({ result: 'fail' });
    expect(await judge(zone, { spf: passing('a.example.com') })).toMatchObject({ result: 'pass' });
    expect(await judge(zone, { dkim: [passing('EXAMPLE.com')] })).toMatchObject({ result: 'pass' });
  });

  test('the record of the author decides on strictness, wherever it stands', async () => {
    const zone = at('example.com', 'p=reject; aspf=s; sp=quarantine');
    const result = await judge(zone, { headerFrom: 'a.example.com', spf: passing('example.com') });
    expect(result).toMatchObject({ result: 'fail', asks: 'quarantine', policy: { tag: 'sp' } });
  });
});

describe('what the receiver is asked to do (RFC 9989 sections 4.7 and 5.3.6)', () => {
  test.each([
    ['p=none', 'none'],
    ['p=quarantine', 'quarantine'],
    ['p=reject', 'reject'],
    ['p=reject; t=y', 'quarantine'],
    ['p=bogus; rua=mailto:a@example.com', 'none'],
  ])('%s asks for %s', async (tags, asks) => {
    expect(await judge(at('example.com', tags), {})).toMatchObject({ result: 'fail', asks });
  });
});

describe('no result (RFC 9989 sections 4.10.1 and 5.3.1)', () => {
  test.each([
    [[], 'no-author'],
    ['', 'no-author'],
    [['a.example', 'b.example'], 'several-authors'],
    ['not a domain', 'author-malformed'],
    ['[192.0.2.1]', 'author-malformed'],
  ])('From %j: %s', async (headerFrom, reason) => {
    expect(await judge(REJECT, { headerFrom, spf: passing('example.com') })).toMatchObject({ result: 'none', reason });
  });

  test('the same domain twice is one', async () => {
    const headerFrom = ['example.com', 'Example.COM.'];
    expect(await judge(REJECT, { headerFrom, spf: passing('example.com') })).toMatchObject({ result: 'pass' });
  });

  test('another script is asked for by its A-label', async () => {
    const zone = at('xn--bcher-kva.example', 'p=reject');
    const result = await judge(zone, { headerFrom: 'Bücher.example', spf: passing('bücher.example') });
    expect(result).toMatchObject({ result: 'pass', author: 'xn--bcher-kva.example' });
  });

  test('no record, several records, an unusable one', async () => {
    const spf = passing('example.com');
    expect(await judge({}, { spf })).toMatchObject({
      result: 'none',
      reason: 'no-record',
      walk: { start: 'example.com' },
    });
    const two = { '_dmarc.example.com': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=none'] } };
    expect(await judge(two, { spf })).toMatchObject({ result: 'none', reason: 'several-records' });
    expect(await judge(at('example.com', 'p=x'), { spf })).toMatchObject({ result: 'none', reason: 'unusable' });
  });
});

describe('could not check (RFC 9989 section 5.3.6)', () => {
  test('the record cannot be asked for', async () => {
    const result = await judge({ '_dmarc.example.com': 'dns-servfail' }, { spf: passing('example.com') });
    expect(result).toMatchObject({ result: 'could-not-check', failure: 'dns-servfail' });
    expect(result.asks).toBeUndefined();
  });

  test('the walk that would tell whether a pass counts fails', async () => {
    const zone: Zone = { ...REJECT, '_dmarc.com': 'dns-timeout' };
    expect(await judge(zone, { spf: passing('a.example.com') })).toMatchObject({
      result: 'could-not-check',
      failure: 'dns-timeout',
    });
    expect(await judge(zone, { spf: passing('a.example.com'), dkim: [passing('example.com')] })).toMatchObject({
      result: 'pass',
    });
  });

  test('SPF or DKIM could not be checked for a domain that would count', async () => {
    const late = (domain: string) => ({ domain, result: 'temperror' });
    expect(await judge(REJECT, { spf: late('example.com') })).toMatchObject({ result: 'could-not-check' });
    expect(await judge(REJECT, { dkim: [late('example.com')] })).toMatchObject({ result: 'could-not-check' });
    expect(await judge(REJECT, { spf: late('example.net') })).toMatchObject({ result: 'fail' });
    expect(await judge(REJECT, { spf: late('example.com'), dkim: [passing('example.com')] })).toMatchObject({
      result: 'pass',
    });
  });
});

test('where old and new rules differ, both are told', async () => {
  const zone = at('news.example.com', 'p=reject');
  const result = await judge(zone, { headerFrom: 'news.example.com', dkim: [passing('example.com')] });
  expect(result).toMatchObject({
    result: 'fail',
    passesBefore: true,
    organisationBefore: 'example.com',
    walk: { organisation: 'news.example.com' },
  });
});

test('a message with hundreds of signatures makes us ask for a dozen', async () => {
  let count = 0;
  const names = namesOf(REJECT);
  const dkim = Array.from({ length: 500 }, (_, index) => passing(`a${index}.b.c.d.e.f.g.example.com`));
  const result = await evaluateDmarc({
    headerFrom: 'example.com',
    dkim,
    names: (name, type) => {
      count += 1;
      return names(name, type);
    },
  });
  expect(result.vouchers).toHaveLength(12);
  expect(count).toBeLessThan(100);
});

test('pass always has a voucher that passes and is aligned; only fail asks for something', async () => {
  const domain = fc.constantFrom('example.com', 'a.example.com', 'b.a.example.com', 'other.com', 'com', 'ü.com', '');
  const word = fc.constantFrom('pass', 'fail', 'temperror', 'none');
  const vouched = fc.record({ domain, result: word });
  const policy = fc.constantFrom(
    'p=none',
    'p=reject; psd=n',
    'p=quarantine; adkim=s; aspf=s',
    'psd=y; p=reject',
    'p=x',
    'fails',
  );
  const zone = fc.dictionary(fc.constantFrom('example.com', 'a.example.com', 'com', 'other.com'), policy);
  await fc.assert(
    fc.asyncProperty(
      domain,
      vouched,
      fc.array(vouched, { maxLength: 3 }),
      zone,
      async (headerFrom, spf, dkim, tags) => {
        const entries = Object.entries(tags).map(([name, text]): Zone =>
          text === 'fails' ? { [`_dmarc.${name}`]: 'dns-servfail' } : at(name, text),
        );
        const result = await judge(Object.assign({}, ...entries) as Zone, { headerFrom, spf, dkim });
        const counts = result.vouchers.some(({ said, aligned }) => said === 'pass' && aligned === true);
        expect(result.result === 'pass').toBe(counts);
        expect(result.asks !== undefined).toBe(result.result === 'fail');
        expect(result.reason !== undefined).toBe(result.result === 'none');
        expect(result.failure !== undefined).toBe(result.result === 'could-not-check');
      },
    ),
  );
});
