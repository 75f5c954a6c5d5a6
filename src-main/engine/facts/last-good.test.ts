import { describe, expect, test } from 'vitest';
import type { Observation } from '../../contract/observation.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import type { EarlierRun } from './evidence.ts';
import { FACTS } from './registry.ts';

const { rows } = w;
const good: EarlierRun = { case: w.theCase(), observations: rows(w.healthyPath()) };
const inNetwork = (network: string): Observation[] => rows({ ...w.online(), network });
/** The handshake on port 587 as another certificate shows it. */
const shows = (issuer: string, fingerprint256: string): Observation[] =>
  rows(w.usualPorts(), w.handshake(587, 'starttls')).map((row) => {
    const [first] = row.tls?.chain ?? [];
    return row.tls && first ? { ...row, tls: { ...row.tls, chain: [{ ...first, issuer, fingerprint256 }] } } : row;
  });

const value = (id: string, now: Partial<EarlierRun>, lastGood: EarlierRun = good) =>
  deriveFacts(FACTS, w.evidence({ ...now, lastGood })).get(id);

const submission = (changes: NonNullable<Parameters<typeof w.theCase>[0]>['submission']) =>
  w.theCase({ submission: { ...changes } });

describe('what is different since it last worked', () => {
  test.each([
    ['settings-since-good', 'same', {}],
    ['settings-since-good', 'same', { case: submission({ hostname: 'SMTP.northmail.example' }) }],
    ['settings-since-good', 'changed', { case: submission({ hostname: 'mail.northmail.example' }) }],
    ['settings-since-good', 'changed', { case: submission({ port: 465, socketType: 'tls' }) }],
    ['settings-since-good', 'changed', { case: submission({ username: 'anna' }) }],
    ['port-since-good', 'answers', { observations: rows(w.usualPorts()) }],
    ['port-since-good', 'lost', { observations: rows(w.ports({ 465: 'open', 587: 'timeout' })) }],
    ['offers-since-good', 'same', { observations: rows(w.secured587()) }],
    ['offers-since-good', 'fewer', { observations: rows(w.secured587([], ['LOGIN'])) }],
    ['offers-since-good', 'encryption-gone', { observations: rows({ ...w.clearHello(), capabilities: ['SIZE 1'] }) }],
    ['offers-since-good', 'more', { observations: rows(w.secured587([], ['PLAIN', 'LOGIN', 'XOAUTH2'])) }],
    ['offers-since-good', 'fewer', { observations: rows(w.secured587([], ['XOAUTH2'])) }],
    ['certificate-since-good', 'same', { observations: rows(w.usualPorts(), w.secured587()) }],
    ['certificate-since-good', 'same', { observations: rows(w.usualPorts(), w.secured587(['tls-expired'])) }],
    ['exchangers-since-good', 'same', { observations: rows(w.theirDomain('10 MX.garden.example')) }],
    ['exchangers-since-good', 'changed', { observations: rows(w.theirDomain('10 mx.other.example')) }],
  ] as const)('%s is %s', (id, expected, now) => {
    expect(value(id, now)).toBe(expected);
  });

  test('tells a renewed certificate from one of somebody else', () => {
    const before = { ...good, observations: shows('CN=An office', 'AA') };
    expect(value('certificate-since-good', { observations: shows('CN=An office', 'BB') }, before)).toBe('renewed');
    expect(value('certificate-since-good', { observations: shows('CN=A guard', 'BB') }, before)).toBe('other-issuer');
  });

  test('knows the network by its mark only', () => {
    const before = { ...good, observations: inNetwork('aaaaaaaaaaaa') };
    expect(value('network-since-good', { observations: inNetwork('aaaaaaaaaaaa') }, before)).toBe('same');
    expect(value('network-since-good', { observations: inNetwork('bbbbbbbbbbbb') }, before)).toBe('other');
    expect(value('network-since-good', { observations: rows(w.online()) }, before)).toBeUndefined();
  });

  test('says nothing about another recipient, another port, or a port that was shut then as well', () => {
    const elsewhere = w.theCase({ recipient: 'carl@meadow.example' });
    expect(value('exchangers-since-good', { case: elsewhere, observations: rows(w.theirDomain()) })).toBeUndefined();
    const on465 = submission({ port: 465, socketType: 'tls' });
    expect(value('port-since-good', { case: on465, observations: rows(w.usualPorts()) })).toBeUndefined();
    const shut = { ...good, observations: rows(w.ports({ 587: 'timeout' })) };
    expect(value('port-since-good', { observations: rows(w.usualPorts()) }, shut)).toBeUndefined();
  });

  test('says nothing at all where no earlier run is known, or nothing was tested now', () => {
    const ids = FACTS.map(({ id }) => id).filter((id) => id.endsWith('-since-good'));
    expect(ids).toHaveLength(7);
    const without = deriveFacts(FACTS, w.evidence({ observations: rows(w.healthyPath()) }));
    const untested = deriveFacts(FACTS, w.evidence({ lastGood: good }));
    for (const id of ids) expect(without.has(id)).toBe(false);
    expect(ids.filter((id) => untested.has(id))).toEqual(['settings-since-good']);
  });
});
