import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkReportHosts } from './check-report-hosts.ts';
import { readDmarc } from './dmarc-record.ts';

const DOMAIN = 'b.example';
const check = (uris: string, zone: Zone, domain = DOMAIN) => {
  const record = readDmarc(`v=DMARC1; p=none; rua=${uris}`);
  const own: Zone = { [`_dmarc.${domain}`]: { TXT: [record.text] } };
  return checkReportHosts(domain, record, namesOf({ ...own, ...zone }));
};
const MAIL = { 'reports.test': { MX: ['10 mx.reports.test'] } };
const AGREED = { 'b.example._report._dmarc.reports.test': { TXT: ['v=DMARC1'] } };

describe('a host of another organisation (RFC 9990 section 4)', () => {
  test('that has agreed', async () => {
    expect(await check('mailto:a@reports.test', { ...MAIL, ...AGREED })).toEqual([]);
    const more = { 'b.example._report._dmarc.reports.test': { TXT: ['x', 'v=DMARC1; rua=mailto:c@reports.test'] } };
    expect(await check('mailto:a@reports.test', { ...MAIL, ...more })).toEqual([]);
  });

  test('that has not: what it must publish is told', async () => {
    const expected = {
      code: 'dmarc-report-not-allowed',
      values: { host: 'reports.test' },
      fix: { what: 'add', name: 'b.example._report._dmarc.reports.test', after: 'v=DMARC1;' },
    };
    expect(await check('mailto:a@reports.test', MAIL)).toMatchObject([expected]);
    const wrong = { 'b.example._report._dmarc.reports.test': { TXT: ['v=DMARC2'] } };
    expect(await check('mailto:a@reports.test', { ...MAIL, ...wrong })).toMatchObject([expected]);
  });

  test('whose answer does not come', async () => {
    const zone: Zone = { ...MAIL, 'b.example._report._dmarc.reports.test': 'dns-timeout' };
    expect(await check('mailto:a@reports.test', zone)).toMatchObject([
      { code: 'dmarc-report-could-not-check', values: { failure: 'dns-timeout' } },
    ]);
  });

  test('whose name becomes too long to be asked for (step 4)', async () => {
    const long = `${'a.'.repeat(110)}example`;
    const found = await check('mailto:a@reports.example', { 'reports.example': { MX: ['1 mx.test'] } }, long);
    expect(found).toMatchObject([{ code: 'dmarc-report-not-allowed' }]);
    expect(found[0]?.fix).toBeUndefined();
  });

  test('that gets reports over the web must have agreed too, and needs no mail server', async () => {
    expect(await check('https://reports.test/', {})).toMatchObject([{ code: 'dmarc-report-not-allowed' }]);
    expect(await check('https://reports.test/', AGREED)).toEqual([]);
  });
});

test('a host of the same organisation needs to agree to nothing', async () => {
  const zone: Zone = { 'mail.b.example': { A: ['192.0.2.1'] } };
  expect(await check('mailto:a@mail.b.example', zone)).toEqual([]);
});

describe('a host that takes no mail', () => {
  test.each<[string, Zone]>([
    ['without a mail server and an address', { 'b.example': { TXT: ['x'] } }],
    ['with a null MX', { 'b.example': { MX: ['0 .'] } }],
  ])('%s', async (_, zone) => {
    expect(await check('mailto:a@b.example', zone)).toMatchObject([
      { code: 'dmarc-report-no-mail', values: { host: 'b.example' } },
    ]);
  });

  test('is not known while the question fails', async () => {
    expect(await check('mailto:a@b.example', { 'b.example': 'dns-servfail' })).toMatchObject([
      { code: 'dmarc-report-could-not-check', severity: 'could-not-check' },
    ]);
  });
});

test('each host once, and ten at most', async () => {
  const uris = Array.from({ length: 30 }, (_, index) => `mailto:a@h${index % 15}.b.example`).join(',');
  const hosts = (await check(uris, {})).map(({ subject }) => subject);
  expect(hosts).toHaveLength(10);
  expect(new Set(hosts).size).toBe(10);
});
