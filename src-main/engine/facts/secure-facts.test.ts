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

describe('tls-mode', () => {
  const mode = (submission: Parameters<typeof w.theCase>[0], ...more: readonly (w.Row | readonly w.Row[])[]) =>
    value('tls-mode', { case: w.theCase(submission), observations: rows(...more) });

  test('the pair of the settings works', () => {
    expect(mode({}, w.secured587())).toBe('right');
    expect(mode({}, w.secured587(['tls-expired']))).toBe('right');
    expect(mode({ submission: { port: 465, socketType: 'tls' } }, w.secured465())).toBe('right');
    expect(mode({ submission: { port: 465, socketType: 'tls' } }, w.secured465(['tls-self-signed']))).toBe('right');
  });

  test('encryption at once on a port that starts in clear', () => {
    expect(mode({ submission: { socketType: 'tls' } }, w.secured587())).toBe('tls-on-starttls-port');
    expect(mode({ submission: { socketType: 'tls' } }, w.noHandshake(587, 'tls', 'tls-plaintext-answer'))).toBe(
      'tls-on-starttls-port',
    );
  });

  test('a greeting is waited for where none comes', () => {
    const silent = w.greetingFails('greeting-timeout', 465);
    expect(mode({ submission: { port: 465 } }, silent, w.handshake(465, 'tls'))).toBe('starttls-on-tls-port');
    expect(mode({ submission: { port: 465 } }, w.handshake(465, 'tls', ['tls-expired']))).toBe('starttls-on-tls-port');
    expect(mode({ submission: { port: 465, socketType: 'plain' } }, w.handshake(465, 'tls'))).toBe(
      'starttls-on-tls-port',
    );
  });

  test('without encryption, what matters is whether one may sign in', () => {
    const plain = { submission: { socketType: 'plain' as const } };
    expect(mode(plain, w.greeting(), w.clearHello())).toBe('plain-where-encryption-is-needed');
    expect(mode(plain, w.greeting(), w.clearHello(['PLAIN']))).toBe('plain-where-encryption-is-offered');
    expect(mode(plain, w.greeting(), { ...w.clearHello(['PLAIN']), capabilities: ['SIZE'] })).toBeUndefined();
  });

  test('a broken handshake is no wrong mode', () => {
    expect(mode({}, w.greeting(), w.noHandshake(587, 'starttls', 'tls-handshake-failed'))).toBeUndefined();
    expect(
      mode({ submission: { port: 465, socketType: 'tls' } }, w.noHandshake(465, 'tls', 'tls-handshake-failed')),
    ).toBeUndefined();
  });

  test('the handshake of another port is not taken for the account', () => {
    expect(mode({}, w.secured465())).toBeUndefined();
  });
});

test.each([
  ['greeting-refused', 'refused'],
  ['greeting-timeout', 'silent'],
  ['not-smtp', 'not-mail'],
  ['connection-reset', 'broken-off'],
  ['connection-closed', 'broken-off'],
  ['reply-too-long', undefined],
] as const)('greeting: %s reads as %s', (failure, expected) => {
  expect(seen('greeting', w.greetingFails(failure))).toBe(expected);
});

test('greeting: on a TLS port the one after the handshake counts', () => {
  const theCase = w.theCase({ submission: { port: 465, socketType: 'tls' } });
  expect(value('greeting', { case: theCase, observations: rows(w.secured465()) })).toBe('welcome');
  const clear = rows({ ...w.greeting(), port: 465 });
  expect(value('greeting', { case: theCase, observations: clear })).toBeUndefined();
});

test('greeting: a server that refuses EHLO is no welcome', () => {
  const refused: w.Row = { probe: 'ehlo', outcome: 'failed', failure: 'command-refused', port: 587 };
  expect(seen('greeting', w.greeting(), refused)).toBe('refused');
  expect(seen('greeting', w.greeting(), w.clearHello())).toBe('welcome');
});

test.each([
  ['starttls-not-offered', 'not-offered'],
  ['starttls-refused', 'refused'],
  ['tls-version-unsupported', 'too-old'],
  ['tls-handshake-failed', 'broken'],
  ['tls-no-answer', 'broken'],
] as const)('encryption: %s reads as %s', (failure, expected) => {
  expect(seen('encryption', w.greeting(), w.noHandshake(587, 'starttls', failure))).toBe(expected);
});

test('encryption: a refused STARTTLS without a handshake row is enough', () => {
  const refused: w.Row = { probe: 'starttls', outcome: 'failed', failure: 'starttls-refused', port: 587 };
  expect(seen('encryption', refused)).toBe('refused');
});

test('encryption: a bad certificate is no broken encryption', () => {
  expect(seen('encryption', w.secured587(['tls-expired']))).toBe('works');
});

describe('certificate', () => {
  test.each([
    [[], 'good', undefined],
    [['tls-expired'], 'expired', undefined],
    [['tls-not-yet-valid'], 'not-yet-valid', undefined],
    [['tls-self-signed'], 'self-made', undefined],
    [['tls-untrusted-issuer'], 'unknown-issuer', undefined],
    [['tls-chain-incomplete'], 'incomplete', undefined],
    [['tls-hostname-mismatch'], 'other-name', undefined],
    [['tls-hostname-mismatch', 'tls-expired'], 'expired', 'other-name'],
    [['tls-hostname-mismatch', 'tls-self-signed'], 'self-made', 'other-name'],
    [['tls-expired', 'tls-untrusted-issuer'], 'expired', 'untrusted'],
  ] as const)('problems %j: %s, then %s', (problems, first, second) => {
    expect(seen('certificate', w.secured587(problems))).toBe(first);
    expect(seen('certificate-also', w.secured587(problems))).toBe(second);
  });

  test('an issuer that only this computer knows is said apart', () => {
    const row = w.handshake(587, 'starttls', ['tls-untrusted-issuer']);
    const here = { ...row, tls: { ...row.tls!, trustedByBundled: false, trustedBySystem: true } };
    expect(seen('certificate', here)).toBe('known-here-only');
  });

  test('no certificate was seen when the handshake broke', () => {
    expect(seen('certificate', w.noHandshake(587, 'starttls', 'tls-handshake-failed'))).toBeUndefined();
  });

  test('in the wrong mode the certificate of the right one is read', () => {
    const theCase = w.theCase({ submission: { socketType: 'tls' } });
    expect(value('certificate', { case: theCase, observations: rows(w.secured587(['tls-expired'])) })).toBe('expired');
  });
});

describe('mechanisms', () => {
  const offers = (
    mechanisms: readonly string[],
    authentication?: 'oauth2' | 'password' | 'encrypted-password' | 'client-certificate',
  ) =>
    value('mechanisms', {
      case: w.theCase(authentication === undefined ? {} : { submission: { authentication } }),
      observations: rows(w.secured587([], mechanisms)),
    });

  test.each([
    [['PLAIN', 'LOGIN'], 'suits'],
    [['CRAM-MD5'], 'suits'],
    [['XOAUTH2', 'PLAIN'], 'suits'],
    [['XOAUTH2'], 'window-only'],
    [['OAUTHBEARER'], 'window-only'],
    [[], 'none-offered'],
    [['GSSAPI', 'NTLM'], 'others-only'],
    [['EXTERNAL'], 'own-id-only'],
    [['EXTERNAL', 'PLAIN'], 'suits'],
    [['EXTERNAL', 'GSSAPI'], 'others-only'],
  ] as const)('%j: %s', (mechanisms, expected) => {
    expect(offers(mechanisms)).toBe(expected);
  });

  test('an app that uses the sign-in window is content with it', () => {
    expect(offers(['XOAUTH2'], 'oauth2')).toBe('suits');
    expect(offers(['PLAIN'], 'oauth2')).toBe('set-way-missing');
  });

  test('an app that sends no readable password needs a way for that', () => {
    expect(offers(['PLAIN', 'LOGIN'], 'encrypted-password')).toBe('set-way-missing');
    expect(offers(['PLAIN', 'CRAM-MD5'], 'encrypted-password')).toBe('suits');
    expect(offers(['SCRAM-SHA-256'], 'encrypted-password')).toBe('suits');
    expect(offers(['XOAUTH2'], 'encrypted-password')).toBe('window-only');
  });

  test('an app that shows a digital ID of its own is content with that', () => {
    expect(offers(['EXTERNAL'], 'client-certificate')).toBe('suits');
    expect(offers(['PLAIN'], 'client-certificate')).toBe('suits');
  });

  test('what is offered before encryption does not count', () => {
    expect(seen('mechanisms', w.greeting(), w.clearHello(['PLAIN']))).toBeUndefined();
  });
});
