import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameService, rememberAsked } from '../name-service.ts';
import { namesOf, type Zone } from '../testing/names-of.ts';
import { chooseLists } from './choose-lists.ts';
import { entryLabels } from './list-names.ts';
import { checkLists } from './list-findings.ts';
import { KNOWN } from './testing/known-lists.ts';

const a = (...records: string[]) => ({ A: records });
const alive: Zone = {
  '2.0.0.127.zen.spamhaus.org': a('127.0.0.2', '127.0.0.4', '127.0.0.10'),
  [`${entryLabels('ip6', '::ffff:7f00:2')}.zen.spamhaus.org`]: a('127.0.0.2'),
  '2.0.0.127.b.barracudacentral.org': a('127.0.0.2'),
  '2.0.0.127.bl.spamcop.net': a('127.0.0.2'),
  '2.0.0.127.psbl.surriel.com': a('127.0.0.2'),
  '2.0.0.127.bl.mailspike.net': a('127.0.0.2'),
  'test.dbl.spamhaus.org': a('127.0.1.2'),
  'test.surbl.org.multi.surbl.org': a('127.0.0.254'),
  'test.uribl.com.multi.uribl.com': a('127.0.0.14'),
};
const OWN = '7.113.0.203.zen.spamhaus.org';

const run = async (
  zone: Zone,
  { addresses = ['203.0.113.7'], domains = [] as string[], named = undefined as string[] | undefined } = {},
) =>
  checkLists({ consent: true, chosen: chooseLists(named, KNOWN), addresses, domains }, namesOf({ ...alive, ...zone }));
const zen = async (zone: Zone) => (await run(zone, { named: ['zen.spamhaus.org'] })).map(({ code }) => code);

const never: NameService = () => Promise.reject(new Error('nobody may be asked'));

describe('consent', () => {
  it('is needed before anybody is asked', async () => {
    const chosen = chooseLists(undefined, KNOWN);
    const question = { consent: false, chosen, addresses: ['203.0.113.7'], domains: ['example.org'] };
    expect((await checkLists(question, never)).map(({ code }) => code)).toEqual(['list-not-asked']);
  });

  it.each(['10.1.2.3', '100.64.0.1', 'fd00::1', '127.0.0.2'])('asks nobody about %s', async (address) => {
    const chosen = chooseLists(undefined, KNOWN);
    const question = { consent: true, chosen, addresses: [address], domains: [] };
    expect((await checkLists(question, never)).map(({ code }) => code)).toEqual(['list-nothing-to-ask']);
  });
});

describe('a run', () => {
  it('tells all lists that hold nothing in one finding for each subject', async () => {
    const found = await run({}, { addresses: ['203.0.113.7', '2001:db8::7'], domains: ['www.example.org'] });
    expect(found.map(({ code, subject, values }) => [code, subject, values.count])).toEqual([
      ['list-clean', 'example.org', '3'],
      ['list-clean', '203.0.113.7', '5'],
      ['list-clean', '2001:db8::7', '1'],
    ]);
  });

  it('asks each list and its test entries once, in eight zones at most', async () => {
    const { ask, asked } = rememberAsked(namesOf(alive));
    const question = {
      consent: true,
      chosen: chooseLists(undefined, KNOWN),
      addresses: ['203.0.113.7'],
      domains: ['example.org'],
    };
    await checkLists(question, ask);
    const names = (await asked()).map(({ name }) => name);
    expect(names).toHaveLength(26);
    const zones = KNOWN.lists.map(({ zone }) => zone).filter((zone) => names.some((name) => name.endsWith(`.${zone}`)));
    expect(zones).toHaveLength(8);
  });

  it('says what a listing means and how it ends', async () => {
    const [found] = await run({ [OWN]: a('127.0.0.4') }, { named: ['zen.spamhaus.org'] });
    expect(found).toMatchObject({ code: 'list-listed', severity: 'problem', subject: '203.0.113.7' });
    expect(found?.values.reasons).toContain('XBL');
    expect(found?.values.leave).toContain('Spamhaus');
    expect(found?.evidence.map(({ name }) => name)).toEqual([
      OWN,
      '2.0.0.127.zen.spamhaus.org',
      '1.0.0.127.zen.spamhaus.org',
    ]);
  });

  it.each([
    ['psbl.surriel.com', 'list-listed-minor', 'warning'],
    ['dnsbl-1.uceprotect.net', 'list-listed-minor', 'warning'],
    ['dnsbl-2.uceprotect.net', 'list-listed-neighbours', 'notice'],
    ['dnsbl-3.uceprotect.net', 'list-listed-neighbours', 'notice'],
    ['b.barracudacentral.org', 'list-listed', 'problem'],
    ['dnsbl.example.test', 'list-listed', 'problem'],
  ])('weighs %s as %s', async (zone, code, severity) => {
    const entries = { [`7.113.0.203.${zone}`]: a('127.0.0.2'), [`2.0.0.127.${zone}`]: a('127.0.0.2') };
    expect(await run(entries, { named: [zone] })).toMatchObject([{ code, severity }]);
  });

  it('reads a home line as no harm, also in a copy of the list', async () => {
    expect(await zen({ [OWN]: a('127.0.0.11') })).toEqual(['list-home-line']);
    const copy = { '7.113.0.203.zen.example.test': a('127.0.0.10'), '2.0.0.127.zen.example.test': a('127.0.0.2') };
    expect(await run(copy, { named: ['zen.example.test'] })).toMatchObject([
      { code: 'list-home-line', severity: 'notice' },
    ]);
  });

  it('praises what a list of good servers holds', async () => {
    const zone = {
      '7.113.0.203.list.dnswl.org': a('127.0.5.2'),
      '2.0.0.127.list.dnswl.org': a('127.0.10.3'),
    };
    expect((await run(zone, { named: ['list.dnswl.org'] })).map(({ code }) => code)).toEqual(['list-refused']);
    const good = { ...zone, '2.0.0.127.list.dnswl.org': a('127.0.10.0') };
    expect((await run(good, { named: ['list.dnswl.org'] })).map(({ code }) => code)).toEqual(['list-recommended']);
  });

  it('names a list that ended and asks the others', async () => {
    const found = await run({}, { named: ['dnsbl.sorbs.net', 'bl.spamcop.net'] });
    expect(found.map(({ code }) => code)).toEqual(['list-clean', 'list-gone']);
  });

  it('looks up the domains of links by their bits', async () => {
    const zone = { 'shop.example.multi.surbl.org': a('127.0.0.72'), 'example.org.multi.uribl.com': a('127.0.0.1') };
    const found = await run(zone, { addresses: [], domains: ['example.org', 'www.shop.example'] });
    expect(found.filter(({ code }) => code !== 'list-clean').map(({ code, subject }) => [code, subject])).toEqual([
      ['list-listed', 'shop.example'],
      ['list-refused', 'example.org'],
    ]);
  });
});

describe('test entries', () => {
  const CLEAN = '1.0.0.127.zen.spamhaus.org';
  const LISTED = '2.0.0.127.zen.spamhaus.org';
  it.each<[string, Zone, string]>([
    ['an emptied list', { [LISTED]: {} }, 'list-no-data'],
    ['a list that lists the world', { [CLEAN]: a('127.0.0.2') }, 'list-not-trusted'],
    ['a parked name', { [CLEAN]: a('192.0.2.9'), [LISTED]: a('192.0.2.9') }, 'list-not-trusted'],
    ['a name service that answers everything', { [LISTED]: a('192.0.2.9') }, 'list-not-trusted'],
    ['a refusal to the test entry only', { [LISTED]: a('127.255.255.254') }, 'list-refused'],
    ['a refusal to what must not be there', { [CLEAN]: a('127.255.255.254') }, 'list-refused'],
    ['no answer for the test entry', { [LISTED]: 'dns-timeout' }, 'list-no-answer'],
    ['no answer for the clean entry', { [CLEAN]: 'dns-servfail' }, 'list-no-answer'],
  ])('%s: never a listing', async (_, zone, code) => {
    expect(await zen({ [OWN]: a('127.0.0.2'), ...zone })).toEqual([code]);
    expect(await zen(zone)).toEqual([code]);
  });

  it.each<[string, Zone, string]>([
    ['an unknown code', { [OWN]: a('127.0.0.77') }, 'list-unclear'],
    ['an answer of no list', { [OWN]: a('192.0.2.9') }, 'list-not-trusted'],
    ['a refusal', { [OWN]: a('127.255.255.255') }, 'list-refused'],
    ['no answer', { [OWN]: 'dns-timeout' }, 'list-no-answer'],
  ])('all well, but %s', async (_, zone, code) => {
    expect(await zen(zone)).toEqual([code]);
  });

  it('one of two is enough', async () => {
    const found = await run(
      { 'example.org.multi.surbl.org': a('127.0.0.64') },
      { addresses: [], domains: ['example.org'] },
    );
    expect(found.some(({ code, values }) => code === 'list-listed' && values.list === 'SURBL')).toBe(true);
  });

  it('bar a listing whatever the list, as soon as one of them is wrong', async () => {
    const records = fc.array(fc.oneof(fc.ipV4(), fc.constantFrom('127.0.0.2', '127.255.255.254', '127.0.0.10')), {
      maxLength: 3,
    });
    const list = fc.constantFrom(...KNOWN.lists.filter(({ kinds }) => kinds.includes('ip4')));
    await fc.assert(
      fc.asyncProperty(list, records, records, records, async ({ zone }, own, listed, clean) => {
        const entries = {
          [`7.113.0.203.${zone}`]: a(...own),
          [`2.0.0.127.${zone}`]: a(...listed),
          [`1.0.0.127.${zone}`]: a(...clean),
        };
        const codes = (await run(entries, { named: [zone] })).map(({ code }) => code);
        const sound = (one: string) => one.startsWith('127.') && !one.startsWith('127.255.255.');
        const proved = listed.length > 0 && listed.every(sound) && clean.length === 0 && own.every(sound);
        if (!proved) expect(codes.filter((code) => /^list-(listed|home|recommended)/.test(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
