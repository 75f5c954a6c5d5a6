import { describe, expect, test } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { checkDmarc } from './check-dmarc.ts';

const FINE = 'v=DMARC1; p=reject; rua=mailto:a@b.example';
const HERE: Zone = { 'b.example': { MX: ['10 mx.b.example'] } };
const check = async (zone: Zone, domain = 'b.example') =>
  (await checkDmarc(domain, namesOf({ ...HERE, ...zone }))).findings;
const codesOf = async (zone: Zone, domain?: string) => (await check(zone, domain)).map(({ code }) => code);
const texts = (...TXT: string[]): Zone => ({ '_dmarc.b.example': { TXT } });

describe('a good rule', () => {
  test('tells nothing but good, with the question it rests on', async () => {
    const findings = await check(texts(FINE));
    expect(findings).toMatchObject([{ code: 'dmarc-good', severity: 'good', values: { policy: 'reject' } }]);
    expect(findings[0]?.evidence[0]).toMatchObject({ name: '_dmarc.b.example', answer: { records: [FINE] } });
  });

  test('may come from above', async () => {
    expect(await check({ ...texts(FINE), 'a.b.example': { A: ['192.0.2.1'] } }, 'a.b.example')).toMatchObject([
      { code: 'dmarc-inherited', values: { place: 'b.example', policy: 'reject', tag: 'p' } },
    ]);
  });

  test('may come from a public suffix', async () => {
    const zone = { '_dmarc.example': { TXT: ['v=DMARC1; p=reject; psd=y; rua=mailto:a@b.example'] } };
    expect(await codesOf(zone)).toContain('dmarc-public-suffix');
  });
});

describe('no rule', () => {
  test('none: what to add is ready to be copied', async () => {
    const [only, ...rest] = await check({});
    expect(only).toMatchObject({ code: 'dmarc-none', fix: { what: 'add', name: '_dmarc.b.example', type: 'TXT' } });
    expect(only?.fix?.after).toMatch(/^v=DMARC1; p=none; rua=mailto:/);
    expect(rest).toEqual([]);
  });

  test.each(['dns-servfail', 'dns-timeout', 'dns-refused'] as const)('%s is not the same as none', async (failure) => {
    const findings = await check({ '_dmarc.b.example': failure });
    expect(findings).toMatchObject([
      { code: 'dmarc-could-not-check', severity: 'could-not-check', values: { failure } },
    ]);
  });

  test('several', async () => {
    expect(await check(texts(FINE, FINE))).toMatchObject([{ code: 'dmarc-several', values: { count: '2' } }]);
  });

  test('at the domain itself, where nobody looks', async () => {
    const zone: Zone = { 'b.example': { TXT: [FINE], MX: ['10 mx.b.example'] } };
    expect(await check(zone)).toMatchObject([{ code: 'dmarc-wrong-place', fix: { what: 'add', after: FINE } }]);
    expect(await codesOf({ ...zone, ...texts(FINE) })).toEqual(['dmarc-root-record', 'dmarc-good']);
  });

  test('with a blank first', async () => {
    const [first] = await check(texts(` ${FINE}`));
    expect(first).toMatchObject({
      code: 'dmarc-leading-blank',
      fix: { what: 'change', before: ` ${FINE}`, after: FINE },
    });
  });

  test('SPF or something else in its place', async () => {
    const [first] = await check(texts('v=spf1 -all'));
    expect(first).toMatchObject({ code: 'dmarc-spf-there', fix: { what: 'remove', before: 'v=spf1 -all' } });
    expect(await codesOf(texts(FINE, 'token=1'))).toEqual(['dmarc-unrelated', 'dmarc-good']);
  });

  test('a record that says nothing usable', async () => {
    expect(await codesOf(texts('v=DMARC1; p=block'))).toEqual(['dmarc-unusable', 'dmarc-value']);
  });
});

describe('slips in a record', () => {
  test.each([
    [`${FINE}; what`, 'dmarc-syntax', { text: 'what', place: '45' }],
    [`${FINE}; p=none`, 'dmarc-tag-twice', { tag: 'p', place: '45' }],
    [`${FINE}; x=1`, 'dmarc-tag-unknown', { tag: 'x' }],
    [`${FINE}; pct=10`, 'dmarc-tag-removed', { tag: 'pct' }],
    [`${FINE}; t=true`, 'dmarc-value', { tag: 't', value: 'true' }],
    ['v=DMARC1; rua=mailto:a@b.example', 'dmarc-p-missing', {}],
    ['v=DMARC1; rua=mailto:a@b.example; p=reject', 'dmarc-p-not-second', {}],
    [`${FINE}; sp=none`, 'dmarc-sp-none', { tag: 'sp' }],
    [`${FINE}; np=none`, 'dmarc-sp-none', { tag: 'np' }],
    ['v=DMARC1; p=none; rua=mailto:a@b.example', 'dmarc-p-none', {}],
    [`${FINE}; t=y`, 'dmarc-test-mode', { policy: 'reject' }],
    [`${FINE}; ruf=mailto:a@b.example; fo=0:1`, 'dmarc-fo-both', {}],
    [`${FINE}; fo=1`, 'dmarc-fo-without-ruf', {}],
    ['v=DMARC1; p=reject', 'dmarc-no-reports', {}],
    ['v=DMARC1; p=reject; rua=nobody', 'dmarc-uri-malformed', { uri: 'nobody', place: '25' }],
    ['v=DMARC1; p=reject; rua=ftp://b.example/', 'dmarc-uri-scheme', { uri: 'ftp://b.example/' }],
    ['v=DMARC1; p=reject; rua=mailto:a@b.example!9k', 'dmarc-uri-size', { size: '9k' }],
  ])('%s: %s', async (text, code, values) => {
    const found = (await check(texts(text))).find((one) => one.code === code);
    expect(found?.values).toMatchObject(values);
  });

  test('of one kind at most twenty are told, of a record of 64 kB', async () => {
    const codes = await codesOf(texts(`${FINE};${'x=1;y;'.repeat(10_000)}`));
    expect(codes.filter((code) => code === 'dmarc-syntax')).toHaveLength(20);
    expect(codes.length).toBeLessThan(60);
  });

  test('of 500 strangers twenty are told', async () => {
    const TXT = Array.from({ length: 500 }, (_, index) => `token-${index}\ufffd`);
    expect(await codesOf({ '_dmarc.b.example': { TXT: [...TXT, FINE] } })).toHaveLength(21);
  });
});

test('who is responsible is told where the new rules and the old differ', async () => {
  const zone: Zone = { '_dmarc.a.b.example': { TXT: [FINE] } };
  expect(await check(zone, 'a.b.example')).toContainEqual(
    expect.objectContaining({
      code: 'dmarc-organisation-differs',
      values: { now: 'a.b.example', before: 'b.example' },
    }),
  );
});
