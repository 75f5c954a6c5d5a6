import { describe, expect, test } from 'vitest';
import * as d from '../diagnosis/testing/domain-rows.ts';
import * as w from '../diagnosis/testing/world.ts';
import addressListed from './address-listed.fact.ts';
import dkimKeys from './dkim-keys.fact.ts';
import dmarcAlignment from './dmarc-alignment.fact.ts';
import dmarcRecord from './dmarc-record.fact.ts';
import domainListed from './domain-listed.fact.ts';
import domainProof from './domain-proof.fact.ts';
import mtaStsFit from './mta-sts-fit.fact.ts';
import reverseName from './reverse-name.fact.ts';
import spfRecord from './spf-record.fact.ts';
import spfResult from './spf-result.fact.ts';
import spfSinceGood from './spf-since-good.fact.ts';

type Rows = readonly (w.Row | readonly w.Row[])[];
const derived = <V>(fact: { derive: (evidence: ReturnType<typeof w.evidence>) => V }, ...rows: Rows) =>
  fact.derive(w.evidence({ observations: w.rows(...rows) }));

const ALL = [
  ...[spfResult, spfRecord, dmarcRecord, dmarcAlignment, dkimKeys, domainProof],
  ...[reverseName, addressListed, domainListed, mtaStsFit, spfSinceGood],
];

describe('what was not looked at', () => {
  test.each(ALL)('gives no $id', (fact) => {
    expect(derived(fact)).toBeUndefined();
    const untested = (['domain-records', 'sending-address', 'block-lists', 'recipient-promise'] as const).map((probe) =>
      w.untested(probe, 'address-not-known'),
    );
    expect(derived(fact, untested)).toBeUndefined();
  });

  test.each(ALL)('a name service that fails gives no $id', (fact) => {
    const rows = [
      d.openPart('spf', 'spf-could-not-check'),
      d.openPart('dmarc', 'dmarc-could-not-check'),
      d.openPart('dkim', 'dkim-could-not-check'),
      { ...d.sender('sender-could-not-check'), failure: 'dns-timeout', outcome: 'failed' } as const,
      { ...d.named('address-name-could-not-check', 'could-not-check'), failure: 'dns-timeout' } as const,
      d.lists(d.check('list-no-answer', 'could-not-check')),
      d.domainLists(d.check('list-no-answer', 'could-not-check')),
      d.promise(d.check('mta-sts-could-not-check', 'could-not-check')),
    ];
    expect(derived(fact, rows)).toBeUndefined();
  });
});

describe('the list of who may send', () => {
  test.each([
    ['spf-good', 'good', 'fine'],
    ['spf-lets-all-pass', 'problem', 'fine'],
    ['spf-near-limit', 'notice', 'fine'],
    ['spf-none', 'problem', 'missing'],
    ['spf-several', 'problem', 'broken'],
    ['spf-too-many-look-ups', 'problem', 'heavy'],
    ['spf-unknown-term', 'problem', 'broken'],
    ['spf-include-no-record', 'problem', 'broken'],
    ['spf-no-domain', 'problem', undefined],
  ] as const)('%s', (code, severity, value) => {
    expect(derived(spfRecord, d.senderList(undefined, d.check(code, severity)))).toBe(value);
  });

  test('a text that was meant as one and is none is an error', () => {
    const rows = d.senderList(undefined, d.problem('spf-none'), d.problem('spf-near-miss'));
    expect(derived(spfRecord, rows)).toBe('broken');
  });

  test('an error stays one where another question failed; without an error nothing is known', () => {
    const open = d.check('spf-could-not-check', 'could-not-check', { values: { failure: 'dns-timeout' } });
    expect(derived(spfRecord, d.senderList(d.LIST, d.problem('spf-unknown-term'), open))).toBe('broken');
    expect(derived(spfRecord, d.senderList(d.LIST, d.check('spf-near-limit', 'notice'), open))).toBeUndefined();
  });

  test('an error behind the term that lets the real address pass is not met', () => {
    const long = d.senderList(d.LIST, d.problem('spf-too-many-look-ups'));
    expect(derived(spfRecord, long, d.sender('sender-allowed'))).toBe('fine');
    expect(derived(spfRecord, long, d.sender('sender-rule-broken'))).toBe('broken');
    const both = d.senderList(d.LIST, d.problem('spf-too-many-look-ups'), d.problem('spf-unknown-term'));
    expect(derived(spfRecord, both)).toBe('broken');
  });
});

describe('the sending address', () => {
  test.each([
    ['sender-allowed', 'allowed'],
    ['sender-refused', 'refused'],
    ['sender-doubted', 'doubted'],
    ['sender-not-named', 'not-named'],
    ['sender-rule-broken', 'unreadable'],
    ['sender-no-rule', 'no-list'],
  ] as const)('%s', (code, value) => {
    expect(derived(spfResult, d.sender(code))).toBe(value);
  });

  test('of several the worst counts', () => {
    const second = d.sender('sender-refused', undefined, '2001:db8::7');
    expect(derived(spfResult, d.sender('sender-allowed'), second)).toBe('refused');
    expect(derived(reverseName, d.named(), d.named('address-nameless', 'problem', '2001:db8::7'))).toBe('missing');
  });

  test.each([
    ['address-name-good', 'good'],
    ['address-name-generic', 'generic'],
    ['address-name-unconfirmed', 'unconfirmed'],
    ['address-nameless', 'missing'],
    ['address-not-public', undefined],
    ['address-name-could-not-check', undefined],
  ] as const)('its name: %s', (code, value) => {
    expect(derived(reverseName, d.named(code))).toBe(value);
  });
});

describe('the rule of the domain', () => {
  test.each([
    ['reject', 'strict'],
    ['quarantine', 'strict'],
    ['none', 'watching'],
    [undefined, 'missing'],
  ] as const)('%s', (policy, value) => {
    expect(derived(dmarcRecord, d.rule(policy))).toBe(value);
  });

  test('two rules are an error, and so is one that cannot be used', () => {
    expect(derived(dmarcRecord, d.brokenRule())).toBe('broken');
    expect(derived(dmarcRecord, d.brokenRule('dmarc-unusable'))).toBe('broken');
  });

  test('a stray text beside a rule that holds is no error of the rule', () => {
    const strict = d.rule('reject');
    const both = { ...strict, checks: [d.problem('dmarc-spf-there'), ...(strict.checks ?? [])] };
    expect(derived(dmarcRecord, both)).toBe('strict');
  });

  test('one that is set above counts as it says', () => {
    const inherited = d.check('dmarc-inherited', 'notice', { values: { policy: 'none' } });
    expect(derived(dmarcRecord, { ...d.rule('reject'), checks: [inherited] })).toBe('watching');
  });
});

describe('keys and signatures', () => {
  test.each([
    [[d.good('dkim-key-good')], 'usable'],
    [[d.check('dkim-key-weak', 'warning')], 'usable'],
    [[d.problem('dkim-key-cut'), d.good('dkim-key-good')], 'usable'],
    [[d.problem('dkim-key-cut')], 'unusable'],
    [[d.check('dkim-not-found-among', 'notice')], 'not-found'],
    [[d.check('dkim-key-revoked', 'notice')], undefined],
  ] as const)('%#', (checks, value) => {
    expect(derived(dkimKeys, d.keys(...checks))).toBe(value);
  });

  test('the key that the person’s own message names counts before all others', () => {
    const gone = d.ownSignature(d.check('dkim-not-found-among', 'notice'));
    expect(derived(dkimKeys, d.goodKey(), gone)).toBe('unusable');
    expect(derived(dkimKeys, d.noKeyFound(), d.ownSignature())).toBe('usable');
    const open = d.openPart('signature', 'dkim-could-not-check');
    expect(derived(dkimKeys, d.goodKey(), open)).toBe('usable');
  });
});

describe('what vouches for the domain in From', () => {
  test.each([
    ['the server', [d.sender('sender-allowed'), d.noKeyFound()], 'by-sender'],
    ['a signature, whatever the server is', [d.sender('sender-doubted'), d.ownSignature()], 'by-signature'],
    ['a signature, with the server unknown', [d.ownSignature()], 'by-signature'],
    ['nothing that we saw', [d.sender('sender-refused'), d.noKeyFound()], 'none-seen'],
    ['perhaps a signature that nobody showed us', [d.sender('sender-refused'), d.goodKey()], undefined],
    ['nobody knows while the server is not known', [d.noKeyFound()], undefined],
    ['nobody knows while the keys are not', [d.sender('sender-refused')], undefined],
  ] as const)('%s', (_name, rows, value) => {
    expect(derived(dmarcAlignment, [...rows])).toBe(value);
  });

  test.each([
    [[d.goodList(), d.goodKey()], 'both'],
    [[d.goodList(), d.noKeyFound()], 'list-only'],
    [[d.noList(), d.goodKey()], 'key-only'],
    [[d.noList(), d.noKeyFound()], 'none-seen'],
    [[d.senderList(undefined, d.problem('spf-several')), d.noKeyFound()], undefined],
    [[d.goodList()], undefined],
  ] as const)('proof on offer: %#', (rows, value) => {
    expect(derived(domainProof, [...rows])).toBe(value);
  });
});

describe('block lists', () => {
  const clean = d.good('list-clean');
  test.each([
    [[clean], 'clean'],
    [[clean, d.problem('list-listed')], 'listed'],
    [[clean, d.check('list-listed-minor', 'warning')], 'minor'],
    [[clean, d.check('list-home-line', 'notice')], 'home-line'],
    [[clean, d.check('list-listed-neighbours', 'notice')], 'clean'],
    [[d.check('list-refused', 'could-not-check')], undefined],
    [[d.check('list-not-trusted', 'could-not-check')], undefined],
    [[d.check('list-unclear', 'could-not-check')], undefined],
    [[d.check('list-gone', 'not-applicable')], undefined],
  ] as const)('%#', (checks, value) => {
    expect(derived(addressListed, d.lists(...checks))).toBe(value);
    expect(derived(domainListed, d.lists(...checks))).toBeUndefined();
  });

  test('of domains speak of the domain only', () => {
    expect(derived(domainListed, d.domainLists(d.problem('list-listed')))).toBe('listed');
    expect(derived(domainListed, d.domainLists(clean))).toBe('clean');
    expect(derived(addressListed, d.domainLists(d.problem('list-listed')))).toBeUndefined();
  });
});

describe('the promise of the recipient', () => {
  const leftOut = d.problem('mta-sts-mx-left-out');
  test.each([
    [[d.good('mta-sts-good')], 'fits'],
    [[d.check('mta-sts-none', 'not-applicable')], 'no-promise'],
    [[d.check('mta-sts-testing', 'notice')], 'no-promise'],
    [[d.problem('mta-sts-policy-certificate')], 'unreadable'],
    [[d.check('mta-sts-policy-could-not-check', 'could-not-check')], undefined],
  ] as const)('%#', (checks, value) => {
    expect(derived(mtaStsFit, d.promise(...checks))).toBe(value);
  });

  test('is broken only where every server is left out', () => {
    expect(derived(mtaStsFit, w.theirDomain(), d.promise(leftOut))).toBe('mismatch');
    const two = { ...w.theirDomain(), answers: ['10 mx.garden.example', '20 mx2.garden.example'] };
    expect(derived(mtaStsFit, two, d.promise(leftOut))).toBe('partly');
    expect(derived(mtaStsFit, two, d.promise(leftOut, leftOut))).toBe('mismatch');
    expect(derived(mtaStsFit, d.promise(leftOut))).toBe('partly');
  });
});

describe('the list since mail last worked', () => {
  const since = (before: Rows[number], now: Rows[number]) =>
    spfSinceGood.derive(
      w.evidence({
        observations: w.rows(now),
        lastGood: { case: w.theCase(), observations: w.rows(before) },
      }),
    );

  test('is the same or another', () => {
    expect(since(d.goodList(), d.goodList())).toBe('same');
    expect(since(d.goodList(), d.senderList('v=spf1 -all', d.good('spf-no-mail')))).toBe('changed');
    expect(since(d.goodList(), d.noList())).toBe('changed');
  });

  test('is not compared with that of another domain, or with one that could not be read', () => {
    expect(since({ ...d.goodList(), host: 'other.example' }, d.goodList())).toBeUndefined();
    expect(since(d.openPart('spf', 'spf-could-not-check'), d.noList())).toBeUndefined();
    expect(since(d.goodList(), w.untested('domain-records', 'stopped'))).toBeUndefined();
  });
});
