import { describe, expect, test } from 'vitest';
import type { Failure } from '../../contract/failure.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const seen = (id: string, ...more: readonly (w.Row | readonly w.Row[])[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations: w.rows(...more) })).get(id);

describe('resolver-reach', () => {
  test.each([
    ['open', 'ok', 'ok'],
    ['open', 'dns-refused', 'dns-refused'],
    ['open', 'ok', 'dns-port-closed'],
    ['short-only', 'ok', 'dns-timeout'],
    ['long-way-only', 'dns-timeout', 'dns-nxdomain'],
    ['silent', 'dns-timeout', 'dns-timeout'],
    ['silent', 'dns-timeout', 'dns-port-closed'],
    ['closed', 'dns-port-closed', 'dns-port-closed'],
    [undefined, 'dns-unreachable', 'dns-unreachable'],
  ] as const)('%s: datagram %s, connection %s', (value, udp, tcp) => {
    expect(seen('resolver-reach', w.resolver(udp, tcp))).toBe(value);
  });

  test.each([
    ['walled', 'open'],
    ['walled', 'connection-refused'],
    ['silent', 'timeout'],
    ['silent', 'host-unreachable'],
  ] as const)('%s when all is silent and another door of its computer is %s', (value, door) => {
    expect(seen('resolver-reach', w.resolver('dns-timeout', 'dns-timeout', door))).toBe(value);
  });

  test('one of several that works is enough', () => {
    const rows = [...w.resolver('dns-timeout', 'dns-timeout'), ...w.resolver('ok', 'ok', undefined, '192.0.2.54:53')];
    expect(seen('resolver-reach', rows)).toBe('open');
  });
});

describe('other-names', () => {
  const other = (failure?: Failure): w.Row => ({
    probe: 'other-names',
    outcome: failure === undefined ? 'ok' : 'failed',
    ...(failure && { failure }),
  });

  test('any answer counts, also that a name does not exist', () => {
    expect(seen('other-names', other('dns-nxdomain'))).toBe('answered');
    expect(seen('other-names', other('dns-servfail'), other())).toBe('answered');
    expect(seen('other-names', other('dns-servfail'), w.theirDomain())).toBe('answered');
    expect(seen('other-names', other('dns-servfail'), other('dns-timeout'))).toBe('failed');
  });

  test('the domain of the recipient alone is no control: nobody looked for trouble', () => {
    expect(seen('other-names', w.theirDomain())).toBeUndefined();
  });
});

describe('name-signatures', () => {
  test('an answer that comes only without the check', () => {
    expect(seen('name-signatures', w.nameFails('dns-servfail'), w.unchecked('ok'))).toBe('broken');
    expect(seen('name-signatures', w.nameFails('dns-servfail'), w.unchecked('dns-servfail'))).toBe('not-to-blame');
  });

  test('the reason that the resolver itself gives', () => {
    const told: w.Row = { probe: 'server-address', outcome: 'failed', failure: 'dns-servfail', extendedError: 6 };
    expect(seen('name-signatures', told)).toBe('broken');
    expect(seen('name-signatures', { ...told, extendedError: 22 })).toBeUndefined();
  });
});

describe('name-views', () => {
  const view = (which: 'os' | 'configured' | 'reference', ...answers: string[]): w.Row => ({
    probe: 'server-address',
    outcome: 'ok',
    view: which,
    recordType: 'A',
    answers,
  });
  const line = (...answers: string[]): w.Row => ({ probe: 'hosts-file', outcome: 'ok', answers });
  const elsewhere = (failure?: Failure): w.Row => ({
    probe: 'reference-connect',
    outcome: failure === undefined ? 'ok' : 'failed',
    ...(failure && { failure }),
  });

  test('one address in common is the same', () => {
    expect(seen('name-views', view('configured', '192.0.2.1', '192.0.2.2'), view('reference', '192.0.2.2'))).toBe(
      'same',
    );
    expect(seen('name-views', view('os', '192.0.2.1'), view('configured', '192.0.2.1'))).toBe('same');
    expect(seen('name-views', view('configured', '192.0.2.1'))).toBeUndefined();
  });

  test('an address that leads nowhere, and a reason that says so, hide a name', () => {
    expect(seen('name-views', view('configured', '0.0.0.0'))).toBe('hidden');
    expect(seen('name-views', view('os', '::'), view('configured', '0.0.0.0'))).toBe('hidden');
    const told: w.Row = { probe: 'server-address', outcome: 'failed', failure: 'dns-nxdomain', extendedError: 15 };
    expect(seen('name-views', { ...told, view: 'configured' })).toBe('hidden');
    expect(seen('name-views', { ...told, view: 'reference' })).toBeUndefined();
    const stranger: w.Row = { ...told, failure: 'dns-refused', extendedError: 18, view: 'configured' };
    expect(seen('name-views', stranger)).toBeUndefined();
    expect(seen('name-answer', stranger)).toBe('resolver-refuses');
  });

  test('a line of the hosts file counts only where it is used and says something else', () => {
    const others = [view('configured', '192.0.2.1'), view('reference', '192.0.2.1')];
    expect(seen('name-views', view('os', '192.0.2.9'), others, line('192.0.2.9'))).toBe('hosts-line');
    expect(seen('name-views', view('os', '192.0.2.1'), others, line('192.0.2.1'))).toBe('same');
    expect(seen('name-views', view('os', '192.0.2.9'), others)).toBe('system-differs');
    expect(seen('name-views', view('os', '192.0.2.9'), view('configured', '192.0.2.1'))).toBe('system-differs');
    expect(seen('name-views', view('os', '192.0.2.9'), line('192.0.2.9'))).toBe('hosts-line');
  });

  test('a server that proves its name at the own address makes the difference harmless', () => {
    const differing = [view('configured', '192.0.2.9'), view('reference', '192.0.2.1')];
    expect(seen('name-views', differing)).toBe('outside-differs');
    expect(seen('name-views', differing, elsewhere('connection-refused'))).toBe('outside-differs');
    expect(seen('name-views', differing, elsewhere())).toBe('only-outside-right');
    expect(seen('name-views', differing, elsewhere(), w.handshake(587, 'starttls'))).toBe('outside-differs-both-right');
    const line9 = [view('os', '192.0.2.9'), view('configured', '192.0.2.1'), line('192.0.2.9')];
    expect(seen('name-views', line9, w.handshake(587, 'starttls'))).toBe('outside-differs-both-right');
  });
});

describe('name-answer', () => {
  test('an address that leads nowhere is no address', () => {
    const nowhere: w.Row = { probe: 'server-address', outcome: 'ok', view: 'configured', answers: ['0.0.0.0'] };
    expect(seen('name-answer', nowhere)).toBe('nowhere');
    expect(seen('name-answer', nowhere, w.nameFound())).toBe('found');
  });

  test('a resolver that refuses is named as such, whatever others know', () => {
    expect(seen('name-answer', w.nameFails('dns-refused', 'found'))).toBe('resolver-refuses');
  });
});
