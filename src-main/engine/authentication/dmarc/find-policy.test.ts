import { describe, expect, test } from 'vitest';
import { rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { findPolicy } from './find-policy.ts';

const at = (domain: string, tags: string): Zone => ({ [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; ${tags}`] } });
const find = (domain: string, zone: Zone) => findPolicy(domain, namesOf(zone));

describe('where the rule is found (RFC 9989 section 4.10.1)', () => {
  test('at the author domain: p counts, sp does not, and nothing more is asked', async () => {
    const { ask, asked } = rememberAsked(
      namesOf({ ...at('a.example', 'p=none; sp=reject'), ...at('example', 'p=reject') }),
    );
    expect(await findPolicy('a.example', ask)).toMatchObject({
      kind: 'found',
      domain: 'a.example',
      place: 'author',
      tag: 'p',
      published: 'none',
    });
    expect((await asked()).map(({ name }) => name)).toEqual(['_dmarc.a.example']);
  });

  test('at the organisational domain, with sp for a name that exists', async () => {
    const zone = { ...at('b.example', 'p=reject; sp=none'), 'a.b.example': { A: ['192.0.2.1'] } };
    const found = await find('a.b.example', zone);
    expect(found).toMatchObject({ domain: 'b.example', place: 'organisation', tag: 'sp', published: 'none' });
    expect(found.walk?.steps).toHaveLength(3);
  });

  test('the organisational domain wins over a name between, whose sp is ignored (section 4.7, sp)', async () => {
    const zone = { ...at('b.c.example', 'p=none; sp=none'), ...at('c.example', 'p=reject') };
    expect(await find('a.b.c.example', zone)).toMatchObject({ domain: 'c.example', tag: 'p', published: 'reject' });
  });

  test('at the public suffix when the organisational domain has none', async () => {
    const zone = at('gov.example', 'psd=y; p=quarantine; sp=reject');
    expect(await find('a.b.gov.example', zone)).toMatchObject({
      domain: 'gov.example',
      place: 'public-suffix',
      tag: 'sp',
      published: 'reject',
      walk: { organisation: 'b.gov.example' },
    });
  });

  test('not at the public suffix when the organisational domain has a record', async () => {
    const zone = { ...at('gov.example', 'psd=y; p=reject'), ...at('b.gov.example', 'p=none') };
    expect(await find('a.b.gov.example', zone)).toMatchObject({ domain: 'b.gov.example', published: 'none' });
  });

  test('at a single label', async () => {
    expect(await find('a.bank', at('bank', 'psd=y; p=reject'))).toMatchObject({
      domain: 'bank',
      place: 'public-suffix',
    });
  });
});

describe('a name that does not exist (RFC 9989 sections 3.2.15 and 4.7, np)', () => {
  const rule = at('b.example', 'p=none; sp=quarantine; np=reject');

  test('takes np', async () => {
    expect(await find('a.b.example', rule)).toMatchObject({ tag: 'np', published: 'reject' });
  });

  test('exists when it holds anything', async () => {
    expect(await find('a.b.example', { ...rule, 'a.b.example': { MX: ['10 x.example'] } })).toMatchObject({
      tag: 'sp',
    });
  });

  test('exists when it is an alias that leads nowhere', async () => {
    const zone = { ...rule, 'a.b.example': { CNAME: ['gone.example'] } };
    expect(await find('a.b.example', zone)).toMatchObject({ tag: 'sp', published: 'quarantine' });
  });

  test('takes sp without np, and p without either; then nobody asks whether it exists', async () => {
    const { ask, asked } = rememberAsked(namesOf(at('b.example', 'p=none; sp=quarantine')));
    expect(await findPolicy('a.b.example', ask)).toMatchObject({ tag: 'sp', published: 'quarantine' });
    expect((await asked()).every(({ type }) => type === 'TXT')).toBe(true);
    expect(await find('a.b.example', at('b.example', 'p=reject'))).toMatchObject({ tag: 'p', published: 'reject' });
  });

  test('is not known while the question fails', async () => {
    const found = await find('a.b.example', { ...rule, 'a.b.example': 'dns-servfail' });
    expect(found).toMatchObject({ kind: 'could-not-check', failure: 'dns-servfail' });
  });
});

describe('the test mode (RFC 9989 section 4.7, t)', () => {
  test.each([
    ['p=reject; t=y', 'reject', 'quarantine'],
    ['p=quarantine; t=y', 'quarantine', 'none'],
    ['p=none; t=y', 'none', 'none'],
    ['p=reject; t=n', 'reject', 'reject'],
    ['p=reject; pct=0', 'reject', 'reject'],
  ])('%s asks for %s and means %s', async (tags, published, applied) => {
    expect(await find('a.example', at('a.example', tags))).toMatchObject({ published, applied });
  });

  test('holds for sp too', async () => {
    const zone = at('b.example', 'p=none; sp=reject; t=y');
    expect(await find('a.b.example', zone)).toMatchObject({ published: 'reject', applied: 'quarantine' });
  });
});

describe('no rule', () => {
  test('none anywhere', async () => {
    expect(await find('a.example', {})).toMatchObject({ kind: 'no-record', domain: 'a.example' });
  });

  test('several at the domain, and none above', async () => {
    const zone = { '_dmarc.a.example': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } };
    expect(await find('a.example', zone)).toMatchObject({ kind: 'several-records' });
    expect(await find('a.example', { ...zone, ...at('example', 'p=reject') })).toMatchObject({ domain: 'example' });
  });

  test('a record without p and without addresses for reports', async () => {
    expect(await find('a.example', at('a.example', 'sp=none'))).toMatchObject({
      kind: 'unusable',
      domain: 'a.example',
    });
    const acts = await find('a.example', at('a.example', 'rua=mailto:a@b.example'));
    expect(acts).toMatchObject({ kind: 'found', published: 'none' });
  });

  test.each(['a.b.example', 'b.example', 'example'])(
    'a failure at %s is never "no record" (section 5.3.6)',
    async (where) => {
      const found = await find('a.b.example', { [`_dmarc.${where}`]: 'dns-timeout' });
      expect(found).toMatchObject({ kind: 'could-not-check', failure: 'dns-timeout' });
      expect(found.evidence.at(-1)?.name).toBe(`_dmarc.${where}`);
    },
  );
});
