import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { findSelectors, type SelectorNames } from './find-selectors.ts';
import { lookUpKey } from './look-up-key.ts';

const bytes = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
const RECORD = `v=DKIM1; k=rsa; p=${bytes.toString('base64')}`;
const NAMES: SelectorNames = {
  fromMessage: [],
  evidence: [],
  providers: [
    { id: 'big', evidence: ['mx.big.test', '_spf.big.test'], selectors: ['big1', 'big2'] },
    { id: 'other', evidence: ['other.test'], selectors: ['oth'] },
  ],
  generic: ['default', 'mail'],
  randomLabel: 'zq81',
};
const search = (zone: Zone, more: Partial<SelectorNames> = {}) =>
  findSelectors('a.test', { ...NAMES, ...more }, namesOf({ '_domainkey.a.test': {}, ...zone }));

describe('the keys of a domain', () => {
  it('are looked for under the names of the message first', async () => {
    const result = await search(
      { 's7._domainkey.a.test': { TXT: [RECORD] }, 'mail._domainkey.a.test': { TXT: [RECORD] } },
      { fromMessage: ['S7', 's7', '../x', ''] },
    );
    expect(result).toMatchObject({ code: 'found', tried: 3, wildcard: false, nothingBelow: false });
    expect(result.found.map(({ selector, from }) => [selector, from])).toEqual([
      ['s7', 'message'],
      ['mail', 'generic'],
    ]);
  });

  it('then under those of the services it uses', async () => {
    const result = await search(
      { 'big2._domainkey.a.test': { TXT: [RECORD] } },
      { evidence: ['10.MX.Big.test.', 'notbig.test'] },
    );
    expect(result).toMatchObject({ code: 'found', tried: 4, providers: ['big'] });
    expect(result.found[0]).toMatchObject({ selector: 'big2', from: 'provider' });
  });

  it('are never called missing: only so many names were tried', async () => {
    expect(await search({})).toEqual({
      code: 'not-found-among',
      tried: 2,
      found: [],
      unanswered: [],
      providers: [],
      wildcard: false,
      nothingBelow: false,
    });
  });

  it('are not told from an answer that comes for every name', async () => {
    const all = { TXT: [RECORD] };
    const zone = { 'zq81._domainkey.a.test': all, 'default._domainkey.a.test': all, 'mail._domainkey.a.test': all };
    expect(await search(zone)).toMatchObject({ code: 'not-found-among', wildcard: true, found: [] });
    const own = { TXT: [RECORD.replace('k=rsa; ', '')] };
    expect(await search({ ...zone, 'mail._domainkey.a.test': own })).toMatchObject({
      code: 'found',
      wildcard: true,
      found: [{ selector: 'mail' }],
    });
  });

  it('spare the usual names when nothing stands below', async () => {
    const asked: string[] = [];
    const zone = namesOf({});
    const result = await findSelectors('a.test', { ...NAMES, fromMessage: ['s7'] }, (name, type) => {
      asked.push(name);
      return zone(name, type);
    });
    expect(result).toMatchObject({ code: 'not-found-among', tried: 1, nothingBelow: true });
    expect(asked).not.toContain('default._domainkey.a.test');
  });

  it('could not be looked for when no answer came', async () => {
    expect(await search({ 'mail._domainkey.a.test': 'dns-timeout' })).toMatchObject({
      code: 'could-not-check',
      unanswered: [{ selector: 'mail', failure: 'dns-timeout' }],
    });
    expect(await search({ '_domainkey.a.test': 'dns-servfail' })).toMatchObject({ nothingBelow: false });
  });

  it('count as found when an alias points to nothing', async () => {
    const result = await search({ 'default._domainkey.a.test': { CNAME: ['gone.esp.test'] } });
    expect(result.found).toEqual([
      {
        selector: 'default',
        from: 'generic',
        answer: { state: 'alias-to-nothing', name: 'default._domainkey.a.test', alias: 'gone.esp.test' },
      },
    ]);
  });

  it('are asked for 60 names at most', async () => {
    const fromMessage = Array.from({ length: 500 }, (_, at) => `s${at}`);
    expect((await search({}, { fromMessage })).tried).toBe(60);
  });
});

describe('one key', () => {
  const look = (entry: Zone[string]) => lookUpKey(namesOf({ 's._domainkey.a.test': entry }), 'S', 'A.test');

  it('is read with the alias it stands behind', async () => {
    const zone = namesOf({ 's._domainkey.a.test': { CNAME: ['k.esp.test'] }, 'k.esp.test': { TXT: [RECORD] } });
    expect(await lookUpKey(zone, 's', 'a.test')).toMatchObject({
      state: 'found',
      alias: 'k.esp.test',
      key: { usable: true, bits: 2048 },
      others: 0,
      split: false,
    });
  });

  it('may stand beside others, or be in two records', async () => {
    expect(await look({ TXT: ['hello', RECORD, RECORD] })).toMatchObject({ record: RECORD, others: 1, split: false });
    const halves = [RECORD.slice(0, 250), RECORD.slice(250)];
    expect(await look({ TXT: halves })).toMatchObject({ split: true, key: { usable: false, problems: ['cut-short'] } });
    expect(await look({ TXT: ['hello'] })).toEqual({
      state: 'other-records',
      name: 's._domainkey.a.test',
      records: ['hello'],
    });
  });

  it.each([
    [{}, { state: 'absent', nxdomain: false }],
    ['dns-nxdomain', { state: 'absent', nxdomain: true }],
    ['dns-refused', { state: 'could-not-check', failure: 'dns-refused' }],
  ] as const)('%j', async (entry, expected) => {
    expect(await look(entry)).toMatchObject(expected);
  });
});
