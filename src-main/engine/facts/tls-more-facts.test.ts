import { describe, expect, test } from 'vitest';
import type { Observation, TlsFacts } from '../../contract/observation.ts';
import { judged } from '../diagnosis/testing/knowledge.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const value = (id: string, observations: readonly Observation[]): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations })).get(id);
const finding = (id: string, observations: readonly Observation[]) =>
  judged({ observations }).findings.find((one) => one.id === id);

/** The path up to a handshake with more TLS facts. */
const secured = (tls: Partial<TlsFacts>): Observation[] =>
  w.rows(w.secured587().map((row) => (row.tls === undefined ? row : { ...row, tls: { ...row.tls, ...tls } })));

type Version = NonNullable<Observation['tlsOffer']>['version'];
const offers = (...taken: readonly Version[]): w.Row[] =>
  (['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1'] as const).map((version) => ({
    probe: 'tls-offers',
    port: 587,
    tlsOffer: { version },
    ...(taken.includes(version) ? { outcome: 'ok' } : { outcome: 'failed', failure: 'tls-version-unsupported' }),
  }));
const afterFailedHandshake = (...more: readonly w.Row[]) =>
  w.rows(w.greeting(), w.clearHello(), w.noHandshake(587, 'starttls', 'tls-handshake-failed'), more);

describe('tls-offers', () => {
  test.each([
    [['TLSv1.2'], 'this-app-cannot', 'notice'],
    [['TLSv1.3', 'TLSv1.2'], 'this-app-cannot', 'notice'],
    [['TLSv1.1', 'TLSv1'], 'only-outdated', 'fail'],
    [[], 'nothing-taken', 'fail'],
  ] as const)('%j taken reads as %s', (taken, expected, outcome) => {
    const seen = afterFailedHandshake(...offers(...taken));
    expect(value('tls-offers', seen)).toBe(expected);
    expect(finding('encryption-known', seen)).toMatchObject({ outcome });
  });

  test('a server that only this app cannot speak to is not blamed', () => {
    const seen = afterFailedHandshake(...offers('TLSv1.2'));
    expect(value('encryption', seen)).toBeUndefined();
    expect(finding('connection-secure', seen)?.outcome).toBe('not-tested');
    expect(value('first-failing-layer', seen)).toBeUndefined();
  });

  test('a server that is out of date is, whatever the code of the engine', () => {
    expect(value('encryption', afterFailedHandshake(...offers('TLSv1')))).toBe('too-old');
    expect(value('encryption', afterFailedHandshake(...offers()))).toBe('broken');
    expect(value('encryption', afterFailedHandshake())).toBe('broken');
  });

  test('nothing is said where nothing was asked', () => {
    const seen = w.rows(w.secured587(), w.untested('tls-offers', 'not-needed'));
    expect(value('tls-offers', seen)).toBeUndefined();
    expect(finding('encryption-known', seen)?.outcome).toBe('not-tested');
  });
});

describe('certificate-strength', () => {
  test.each([
    [undefined, 'strong', 'pass'],
    [['common-name-only'], 'strong', 'pass'],
    [['weak-signature'], 'old-signature', 'warning'],
    [['weak-key', 'weak-signature'], 'thin-key', 'warning'],
  ] as const)('%j reads as %s', (weaknesses, expected, outcome) => {
    const seen = secured(weaknesses === undefined ? {} : { weaknesses: [...weaknesses] });
    expect(value('certificate-strength', seen)).toBe(expected);
    expect(finding('certificate-strong', seen)).toMatchObject({ outcome, evidence: ['o4', 'o5'] });
  });

  test('a weak certificate is no reason for a failure today', () => {
    expect(value('first-failing-layer', secured({ weaknesses: ['weak-key'] }))).not.toBe('certificate');
  });
});

describe('certificate-time-left', () => {
  test.each([
    [0, 'a-day', 'warning'],
    [1, 'a-week', 'warning'],
    [6, 'a-week', 'warning'],
    [7, 'three-weeks', 'notice'],
    [20, 'three-weeks', 'notice'],
    [21, 'long', 'pass'],
    [400, 'long', 'pass'],
  ] as const)('%d days read as %s', (daysLeft, expected, outcome) => {
    expect(value('certificate-time-left', secured({ daysLeft }))).toBe(expected);
    expect(finding('certificate-lasting', secured({ daysLeft }))?.outcome).toBe(outcome);
  });

  test('one that has ended is another matter', () => {
    expect(value('certificate-time-left', secured({ daysLeft: -1 }))).toBeUndefined();
    expect(value('certificate-time-left', secured({}))).toBeUndefined();
  });
});

describe('opened-on-the-way', () => {
  const issuer = 'CN=Avast Web/Mail Shield Root';

  test('the product is named', () => {
    const seen = secured({ interception: { issuer, product: 'Avast', because: 'known-issuer' } });
    expect(value('opened-on-the-way', seen)).toBe('by-product');
    expect(finding('not-opened-on-the-way', seen)).toEqual({
      id: 'not-opened-on-the-way',
      outcome: 'warning',
      evidence: ['o4'],
      said: 'The program Avast seems to open the secure connection on the way.',
    });
  });

  test('a root that only this computer knows is a suspicion without a name', () => {
    const seen = secured({ interception: { issuer: 'CN=Firm Root', because: 'system-only' } });
    expect(value('opened-on-the-way', seen)).toBe('known-here-only');
    expect(finding('not-opened-on-the-way', seen)?.said).not.toContain('Firm');
  });

  test('nothing is suspected without a sign', () => {
    expect(finding('not-opened-on-the-way', secured({}))?.outcome).toBe('pass');
    expect(value('opened-on-the-way', w.rows(w.greeting()))).toBeUndefined();
  });
});
