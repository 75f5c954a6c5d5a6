import { describe, expect, test } from 'vitest';
import * as w from '../diagnosis/testing/world.ts';
import type { Evidence } from './evidence.ts';
import { FACTS } from './registry.ts';
import { deriveFacts } from './derive-facts.ts';

const { rows } = w;
const value = (id: string, changes: Partial<Evidence>): string | undefined =>
  deriveFacts(FACTS, w.evidence(changes)).get(id);
const seen = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]): string | undefined =>
  value(id, { observations: rows(...more) });

describe('every fact', () => {
  test.each(FACTS)('$id has no value without evidence, unless the case tells it', (fact) => {
    const empty = { schemaVersion: 1, symptom: { kind: 'unknown' } } as const;
    expect(fact.derive(w.evidence({ case: empty }))).toBeUndefined();
  });

  test.each(FACTS)('$id says a sentence for each value', ({ values }) => {
    expect(Object.keys(values).length).toBeGreaterThan(1);
    for (const { said } of Object.values(values)) expect(said).toMatch(/^[A-Z].*\.$/);
  });

  test.each(FACTS)('$id stays unknown when nothing could be tested', ({ derive, kind }) => {
    const all = w.healthyPath().map((row) => ({ ...w.untested(row.probe, 'not-reached'), port: row.port }));
    const untested = w.evidence({ case: w.theCase({ symptom: { kind: 'unknown' } }), observations: rows(all) });
    if (kind === 'measured') expect(derive(untested)).toBeUndefined();
  });

  test.each(FACTS)('$id ignores what we stopped ourselves', ({ derive, kind }) => {
    const all = w
      .healthyPath()
      .map(({ probe, port }) => ({ probe, port, outcome: 'failed' as const, failure: 'stopped' as const }));
    if (kind === 'measured') expect(derive(w.evidence({ observations: rows(all) }))).toBeUndefined();
  });
});

test('local-network: one interface that is up is enough', () => {
  expect(seen('local-network', w.online())).toBe('up');
  expect(seen('local-network', w.offline())).toBe('down');
  expect(seen('local-network', w.untested('network-interfaces', 'loopback-only'))).toBeUndefined();
});

describe('name-answer', () => {
  test.each([
    ['dns-nxdomain', 'nxdomain'],
    ['dns-name-invalid', 'nxdomain'],
    ['dns-no-data', 'no-data'],
    ['dns-servfail', 'servfail'],
    ['dns-refused', 'resolver-refuses'],
    ['dns-port-closed', 'resolver-closed'],
    ['dns-timeout', 'resolver-silent'],
    ['dns-unreachable', 'resolver-unreachable'],
    ['dns-malformed', 'servfail'],
  ] as const)('%s reads as %s', (failure, expected) => {
    expect(seen('name-answer', w.nameFails(failure))).toBe(expected);
  });

  test('no IPv6 address is normal', () => {
    expect(seen('name-answer', w.nameFound())).toBe('found');
  });

  test('the view of the operating system counts as found, because the mail app asks it', () => {
    const os: w.Row = { probe: 'server-address', outcome: 'ok', view: 'os', recordType: 'A', answers: ['192.0.2.1'] };
    expect(seen('name-answer', w.nameFails('dns-timeout'), os)).toBe('found');
  });

  test('a configured name service tells more than the operating system', () => {
    const os: w.Row = {
      probe: 'server-address',
      outcome: 'failed',
      failure: 'dns-nxdomain',
      view: 'os',
      recordType: 'A',
    };
    expect(seen('name-answer', os, w.nameFails('dns-timeout'))).toBe('resolver-silent');
    expect(seen('name-answer', os)).toBe('nxdomain');
  });

  test('a name that only another service knows is not called missing', () => {
    expect(seen('name-answer', w.nameFails('dns-nxdomain', 'found'))).toBe('found-elsewhere-only');
    expect(seen('name-answer', w.nameFails('dns-timeout', 'found'))).toBe('resolver-silent');
  });

  test('an answer about the name beats a lost packet', () => {
    const [a, aaaa] = w.nameFails('dns-nxdomain');
    expect(seen('name-answer', a!, { ...aaaa!, failure: 'dns-timeout' })).toBe('nxdomain');
  });
});

test('other-resolver: any answer counts, also "no such name"', () => {
  expect(seen('other-resolver', w.nameFails('dns-timeout', 'found'))).toBe('answers');
  expect(seen('other-resolver', w.nameFails('dns-nxdomain', 'dns-nxdomain'))).toBe('answers');
  expect(seen('other-resolver', w.nameFails('dns-timeout', 'dns-timeout'))).toBe('silent');
  expect(seen('other-resolver', w.nameFails('dns-timeout'))).toBeUndefined();
});

describe('which-ports-answer', () => {
  const refused = 'connection-refused';
  test.each([
    ['a usual provider', { 25: 'timeout', 465: 'open', 587: 'open', 2525: refused, 443: refused }, 'account-port-open'],
    ['only the account port runs', { 465: 'timeout', 587: 'open', 443: 'timeout' }, 'account-port-open'],
    ['account dropped', { 465: 'open', 587: 'timeout' }, 'account-port-dropped-other-open'],
    ['account dropped, 2525 open', { 465: 'timeout', 587: 'timeout', 2525: 'open' }, 'account-port-dropped-other-open'],
    ['account refused', { 465: 'open', 587: refused }, 'account-port-refused-other-open'],
    ['a router says no', { 465: 'open', 587: 'host-unreachable' }, 'account-port-dropped-other-open'],
    ['only 25', { 25: 'open', 465: 'timeout', 587: 'timeout' }, 'only-port-25-open'],
    ['web only', { 465: 'timeout', 587: 'timeout', 443: 'open' }, 'all-mail-ports-dropped-web-open'],
    ['web refused', { 465: 'timeout', 587: 'timeout', 443: refused }, 'all-mail-ports-dropped-web-open'],
    ['all closed', { 25: 'timeout', 465: refused, 587: refused, 443: 'open' }, 'all-refused'],
    ['dead', { 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' }, 'nothing-answers'],
    ['others closed', { 465: refused, 587: 'timeout', 443: 'timeout' }, 'account-port-dropped-others-refused'],
    ['nothing else tried', { 587: 'timeout' }, 'account-port-dropped'],
    ['no way', { 465: 'network-unreachable', 587: 'network-unreachable' }, 'no-route'],
  ] as const)('%s', (_, states, expected) => {
    expect(seen('which-ports-answer', w.ports(states))).toBe(expected);
  });

  test('the account port may be any', () => {
    const theCase = w.theCase({ submission: { port: 1587 } });
    const observations = rows(w.ports({ 1587: 'timeout', 587: 'open' }));
    expect(value('which-ports-answer', { case: theCase, observations })).toBe('account-port-dropped-other-open');
  });

  test('one address that answers is enough, whatever the family', () => {
    expect(seen('which-ports-answer', w.ports({ 587: 'network-unreachable' }, 6), w.ports({ 587: 'open' }))).toBe(
      'account-port-open',
    );
    expect(seen('which-ports-answer', w.ports({ 587: 'open' }, 6), w.ports({ 587: 'timeout' }))).toBe(
      'account-port-open',
    );
    expect(seen('which-ports-answer', w.ports({ 587: 'timeout' }), w.ports({ 587: 'timeout', 465: 'open' }))).toBe(
      'account-port-dropped-other-open',
    );
  });

  test('other ports say nothing while the account port was not tried', () => {
    expect(seen('which-ports-answer', w.ports({ 465: 'open', 443: 'open' }))).toBeUndefined();
  });
});
