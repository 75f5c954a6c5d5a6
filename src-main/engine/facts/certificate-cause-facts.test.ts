import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../contract/case.ts';
import type { Observation, TlsFacts } from '../../contract/observation.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';
import { saidByServer } from './said-by.ts';

const value = (id: string, observations: readonly Observation[], theCase: CaseFile = w.theCase()) =>
  deriveFacts(FACTS, w.evidence({ observations, case: theCase })).get(id);

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const day = (days: number): string => new Date(NOW + days * 86_400_000).toISOString();
const serverDate = (days: number): w.Row => ({ probe: 'server-clock', outcome: 'ok', serverTime: day(days) });
const certificate = (from: number, to: number, issuer = 'CN=A known office'): TlsFacts['chain'][number] => ({
  ...{ subject: `CN=${w.HOST}`, issuer, names: [w.HOST], notBefore: day(from), notAfter: day(to) },
  ...{ serialNumber: '01', fingerprint256: 'AA' },
});
const secured = (problems: Parameters<typeof w.secured587>[0], tls: Partial<TlsFacts>): w.Row[] =>
  w.secured587(problems).map((row) => (row.tls === undefined ? row : { ...row, tls: { ...row.tls, ...tls } }));

describe('certificate-by-server-date', () => {
  const seen = (chain: TlsFacts['chain'], ...dates: readonly number[]) =>
    value('certificate-by-server-date', w.rows(secured(['tls-expired'], { chain }), dates.map(serverDate)));

  test.each([
    [certificate(-420, -60), -365, 'in-date'],
    [certificate(-420, -60), -2, 'run-out'],
    [certificate(-420, -60), 0, 'run-out'],
    [certificate(-420, -60), -500, 'not-begun'],
    [certificate(700, 790), 730, 'in-date'],
    [certificate(7, 97), 0, 'not-begun'],
  ] as const)('%j at %d days is %s', (leaf, days, expected) => {
    expect(seen([leaf], days)).toBe(expected);
  });

  test('an old part that the server sends along does not hide that its own is in date', () => {
    expect(seen([certificate(-420, -60), certificate(-4000, -900)], -365)).toBe('in-date');
    expect(seen([certificate(-30, 60), certificate(-4000, -900)], 0)).toBe('run-out');
  });

  test('nothing is said without a date to compare, about a good one, or by servers on both sides of its end', () => {
    expect(seen([certificate(-420, -60)])).toBeUndefined();
    expect(seen([certificate(-30, 60)], -365)).toBeUndefined();
    expect(seen([certificate(-420, -60.5)], -60.2, -60.7)).toBeUndefined();
  });
});

describe('vouching-office', () => {
  const office = (issuer: string, tls: Partial<TlsFacts> = {}) =>
    value(
      'vouching-office',
      w.rows(secured(['tls-untrusted-issuer'], { chain: [certificate(-1, 9, issuer)], ...tls })),
    );

  test.each([
    ['CN=NorthMail Internal Root', 'own-house'],
    ['CN=Root, O=North-Mail Ltd', 'own-house'],
    ['CN=Some Root', 'other'],
    ['CN=SMTP example CA', 'other'],
  ])('%s is %s', (issuer, expected) => {
    expect(office(issuer)).toBe(expected);
  });

  test('a product on the way, and a server that everybody vouches for, are not asked', () => {
    const interception = { issuer: 'CN=Northmail', product: 'Avast', because: 'known-issuer' } as const;
    expect(office('CN=Northmail', { interception })).toBeUndefined();
    expect(value('vouching-office', w.rows(w.secured587()))).toBeUndefined();
    expect(value('vouching-office', w.rows(w.secured587(['tls-self-signed'])))).toBeUndefined();
  });
});

describe('certificate-flaw', () => {
  const flaw = (tls: Partial<TlsFacts>, kind: CaseFile['symptom']['kind'], ...more: readonly w.Row[]) =>
    value(
      'certificate-flaw',
      w.rows(w.online(), w.nameFound(), w.usualPorts(), secured([], tls), more),
      w.theCase({ symptom: { kind } }),
    );

  test('a weak one counts always, one that ends soon only for a check-up', () => {
    expect(flaw({ weaknesses: ['weak-key'] }, 'error-shown')).toBe('weak');
    expect(flaw({ weaknesses: ['weak-signature'], daysLeft: 2 }, 'check-up')).toBe('weak');
    expect(flaw({ daysLeft: 6 }, 'check-up')).toBe('ends-soon');
    expect(flaw({ daysLeft: 6 }, 'error-shown')).toBeUndefined();
    expect(flaw({ daysLeft: 20 }, 'check-up')).toBe('none');
  });

  test('nothing is said while something stops the message', () => {
    expect(flaw({ daysLeft: 2 }, 'check-up', w.signInFails('no'))).toBeUndefined();
    expect(flaw({ weaknesses: ['weak-key'] }, 'error-shown', w.signInFails('no'))).toBeUndefined();
  });
});

test('what was said of the password counts no more once it was taken with another user name', () => {
  const refused = w.signInFails('cause=wrong-password');
  const said = (...rows: readonly w.Row[]) => {
    const seen = w.evidence({ observations: w.rows(w.workingPath(), rows) });
    return saidByServer(seen)?.causes[0]?.id;
  };
  expect(said(refused)).toBe('wrong-password');
  expect(said(refused, { ...refused, usernameForm: 'full-address' })).toBe('wrong-password');
  expect(said(refused, { ...w.signedIn(), usernameForm: 'full-address' })).toBeUndefined();
});
