import { describe, expect, test } from 'vitest';
import type { LookUp } from '../name-service.ts';
import { checkDane, type DaneQuestion } from './check-dane.ts';
import type { ShownCertificate } from './tlsa.ts';

const DATA = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const certificate = (keySha256: string): ShownCertificate => ({
  whole: '',
  wholeSha256: '',
  wholeSha512: '',
  key: '',
  keySha256,
  keySha512: '',
});
const signed = (...records: string[]): LookUp => ({ ok: true, records, authenticated: true });
const check = (answers: Readonly<Record<string, LookUp>>, more: Partial<DaneQuestion> = {}) =>
  checkDane({
    domain: 'b.example',
    hosts: ['mx.b.example'],
    hostsSigned: true,
    validates: true,
    names: (name) => Promise.resolve(answers[name] ?? { ok: false, failure: 'dns-nxdomain' }),
    ...more,
  });
const NAME = '_25._tcp.mx.b.example';
const codesOf = async (...given: Parameters<typeof check>) => (await check(...given)).map(({ code }) => code);

describe('the records of mail servers (RFC 7672)', () => {
  test('that are signed and can be used', async () => {
    const findings = await check({ [NAME]: signed(`3 1 1 ${DATA}`) });
    expect(findings).toMatchObject([{ code: 'dane-good', values: { host: 'mx.b.example' } }]);
    expect(findings[0]?.evidence).toMatchObject([{ name: NAME, type: 'TLSA' }]);
  });

  test('against what the server shows: one of several is enough', async () => {
    const shown = new Map([['mx.b.example', [certificate(DATA)]]]);
    expect(await codesOf({ [NAME]: signed(`3 1 1 ${OTHER}`, `3 1 1 ${DATA}`) }, { shown })).toEqual(['dane-matches']);
    expect(await check({ [NAME]: signed(`3 1 1 ${OTHER}`) }, { shown })).toMatchObject([
      { code: 'dane-mismatch', severity: 'problem' },
    ]);
    expect(await codesOf({ [NAME]: signed(`3 1 1 ${OTHER}`) }, { shown: new Map() })).toEqual(['dane-good']);
  });

  test('that are not signed count for nothing (section 2.2)', async () => {
    const unsigned: LookUp = { ok: true, records: [`3 1 1 ${DATA}`], authenticated: false };
    expect(await codesOf({ [NAME]: unsigned })).toEqual(['dane-not-signed']);
    expect(await codesOf({ [NAME]: signed(`3 1 1 ${DATA}`) }, { hostsSigned: false })).toEqual(['dane-not-signed']);
  });

  test('whose signature nobody looked at are neither good nor bad', async () => {
    expect(await check({ [NAME]: signed(`3 1 1 ${DATA}`) }, { validates: false })).toMatchObject([
      { code: 'dane-signature-unknown', severity: 'could-not-check' },
    ]);
  });

  test.each([
    [[`1 1 1 ${DATA}`], ['dane-usage', 'dane-unusable']],
    [['3 1 1 ab'], ['dane-malformed', 'dane-unusable']],
    [
      [`0 0 1 ${DATA}`, `3 1 1 ${DATA}`],
      ['dane-usage', 'dane-good'],
    ],
  ])('%j', async (records, codes) => {
    expect(await codesOf({ [NAME]: signed(...records) })).toEqual(codes);
  });

  test('that are missing, for all or for some', async () => {
    expect(await check({})).toMatchObject([{ code: 'dane-none', severity: 'not-applicable' }]);
    expect(await codesOf({}, { hosts: [] })).toEqual(['dane-none']);
    const hosts = ['mx.b.example', 'mx2.b.example'];
    expect(await check({ [NAME]: signed(`3 1 1 ${DATA}`) }, { hosts })).toMatchObject([
      { code: 'dane-good' },
      { code: 'dane-partial', values: { hosts: 'mx2.b.example' } },
    ]);
  });

  test('that cannot be asked for are not missing', async () => {
    expect(await check({ [NAME]: { ok: false, failure: 'dns-servfail' } })).toMatchObject([
      { code: 'dane-could-not-check', values: { failure: 'dns-servfail' } },
    ]);
  });

  test('of a thousand, twenty are looked at', async () => {
    const records = Array.from({ length: 1000 }, () => 'x');
    expect(await check({ [NAME]: signed(...records) })).toHaveLength(21);
    const hosts = Array.from({ length: 500 }, (_, index) => `mx${index}.b.example`);
    const [none] = await check({}, { hosts });
    expect(none?.evidence).toHaveLength(20);
  });
});
