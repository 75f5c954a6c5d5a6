import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { align, organisationBefore, rememberWalks } from './alignment.ts';

const rule = (...domains: string[]): Zone =>
  Object.fromEntries(domains.map((domain) => [`_dmarc.${domain}`, { TXT: ['v=DMARC1; p=reject'] }]));
const between = (domain: string, author: string, zone: Zone, mode: 'relaxed' | 'strict' = 'relaxed') =>
  align(domain, author, mode, rememberWalks(namesOf(zone)));

describe('relaxed (RFC 9989 sections 4.4 and 4.10.2)', () => {
  test('two names under one organisational domain', async () => {
    expect(await between('foo.example.com', 'news.example.com', rule('example.com'))).toMatchObject({
      aligned: true,
      organisation: 'example.com',
      alignedBefore: true,
    });
  });

  test('the same name, without a question', async () => {
    const { ask, asked } = rememberAsked(namesOf({}));
    expect(await align('a.example', 'a.example', 'relaxed', rememberWalks(ask))).toMatchObject({ aligned: true });
    expect(await asked()).toEqual([]);
  });

  test('names of two domains', async () => {
    const zone = rule('example.com', 'other.com');
    expect(await between('foo.other.com', 'example.com', zone)).toMatchObject({ aligned: false });
  });

  test('names that share nothing, without a question', async () => {
    const { ask, asked } = rememberAsked(namesOf({}));
    expect(await align('a.example.net', 'a.example.org', 'relaxed', rememberWalks(ask))).toMatchObject({
      aligned: false,
    });
    expect(await asked()).toEqual([]);
  });

  test('a name whose end only looks alike', async () => {
    expect(await between('notexample.com', 'example.com', rule('example.com'))).toMatchObject({ aligned: false });
  });

  test('each domain is walked once', async () => {
    let count = 0;
    const names = namesOf(rule('example.com'));
    const walks = rememberWalks((name, type) => {
      count += 1;
      return names(name, type);
    });
    await align('a.example.com', 'b.example.com', 'relaxed', walks);
    await align('a.example.com', 'b.example.com', 'relaxed', walks);
    expect(count).toBe(6);
  });
});

describe('strict (RFC 9989 section 4.4)', () => {
  test('only the same name', async () => {
    const zone = rule('example.com');
    expect(await between('example.com', 'example.com', zone, 'strict')).toMatchObject({
      aligned: true,
      alignedBefore: true,
    });
    expect(await between('a.example.com', 'example.com', zone, 'strict')).toMatchObject({
      aligned: false,
      alignedBefore: false,
    });
  });
});

test('a name beside the organisational domain is not walked, so nothing can fail there', async () => {
  const zone: Zone = { ...rule('example.com'), '_dmarc.other.com': 'dns-timeout' };
  expect(await between('a.other.com', 'example.com', zone)).toMatchObject({ aligned: false });
});

test('a failed question leaves it open (RFC 9989 section 5.3.6)', async () => {
  const zone: Zone = { ...rule('example.com'), '_dmarc.example.com': 'dns-timeout' };
  expect(await between('a.example.com', 'example.com', zone)).toMatchObject({
    aligned: undefined,
    failure: 'dns-timeout',
  });
});

describe('where old and new rules differ', () => {
  test('below a parent without a record each name stands alone now', async () => {
    expect(await between('example.com', 'a.example.com', rule('a.example.com'))).toMatchObject({
      aligned: false,
      alignedBefore: true,
      organisationBefore: 'example.com',
    });
  });

  test('customers of one host are apart in the list, and together where the host has a record', async () => {
    expect(await between('one.github.io', 'two.github.io', rule('github.io'))).toMatchObject({
      aligned: true,
      alignedBefore: false,
    });
  });

  test.each([
    ['example.com', 'example.com'],
    ['a.b.example.com', 'example.com'],
    ['a.example.co.uk', 'example.co.uk'],
    ['co.uk', 'co.uk'],
    ['com', 'com'],
    ['a.b.example.gov.uk', 'example.gov.uk'],
    ['x.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.b.c.kawasaki.jp', 'b.c.kawasaki.jp'],
    ['one.github.io', 'one.github.io'],
    ['a.one.github.io', 'one.github.io'],
    ['a.xn--85x722f.xn--55qx5d.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['a.unlisted.example', 'unlisted.example'],
  ])('by the list, %s belongs to %s', (domain, organisation) => {
    expect(organisationBefore(domain)).toBe(organisation);
  });
});

test('it does not matter which of the two is asked about, or how often', async () => {
  const name = fc.constantFrom('example.com', 'a.example.com', 'b.example.com', 'a.b.example.com', 'other.com', 'com');
  await fc.assert(
    fc.asyncProperty(name, name, fc.uniqueArray(name), async (one, two, owners) => {
      const zone = rule(...owners);
      const there = await between(one, two, zone);
      const back = await between(two, one, zone);
      expect([there.aligned, there.alignedBefore]).toEqual([back.aligned, back.alignedBefore]);
      if (one === two) expect(there.aligned).toBe(true);
    }),
  );
});
