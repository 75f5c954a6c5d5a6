import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../knowledge/causes.ts';
import { judged } from './testing/knowledge.ts';
import { blocked, text, upTo } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const { rows } = w;
const list = (see: Parameters<typeof judged>[0]) => judged(see).diagnosis.causes.map(({ id }) => id);

describe('what blocks first comes first, what a text names stays second', () => {
  const first = [
    ['no-network', rows(w.offline(), w.nameFails('dns-unreachable'))],
    ['resolver-down', rows(w.online(), w.nameFails('dns-port-closed'))],
    ['wrong-server-name', rows(w.online(), w.nameFails('dns-nxdomain'))],
    ['port-blocked', upTo(blocked)],
    ['server-down', upTo(w.ports({ 465: 'connection-refused', 587: 'connection-refused', 443: 'open' }))],
    ['certificate-expired', upTo(w.usualPorts(), w.secured587(['tls-expired']))],
  ] as const;
  const later = [
    'wrong-password',
    'app-password-required',
    'sender-not-allowed',
    'message-too-big',
    'recipient-unknown',
    'mailbox-full',
    'greylisted',
  ];

  test.each(first.flatMap(([id, observations]) => later.map((second) => [id, second, observations] as const)))(
    '%s before %s',
    (id, second, observations) => {
      expect(list({ observations, readings: text(second) }).slice(0, 2)).toEqual([id, second]);
    },
  );
});

describe('what we measure beats an older text', () => {
  test.each([
    'port-blocked',
    'server-down',
    'wrong-server-name',
    'resolver-down',
    'no-network',
    'tls-mode-mismatch',
    'certificate-expired',
    'certificate-untrusted',
    'certificate-name-mismatch',
    'wrong-password',
    'app-password-required',
    'oauth-required',
  ])('%s is over when everything passes now', (id) => {
    const { diagnosis } = judged({ observations: rows(w.healthyPath()), readings: text(id) });
    expect(diagnosis.causes[0]?.id).toBe('healthy');
    expect(diagnosis.ruledOut.map((one) => one.id)).toContain(id);
  });

  test('another fault of the same kind is named, not the old one', () => {
    const expired = upTo(w.usualPorts(), w.secured587(['tls-expired']));
    expect(list({ observations: expired, readings: text('certificate-name-mismatch') })[0]).toBe('certificate-expired');
    expect(list({ observations: upTo(blocked), readings: text('wrong-server-name') })[0]).toBe('port-blocked');
  });

  test.each([
    'not-signed-in',
    'sender-not-allowed',
    'message-too-big',
    'recipient-unknown',
    'mailbox-full',
    'greylisted',
  ])('%s stays, because our test cannot see it', (id) => {
    expect(list({ observations: rows(w.healthyPath()), readings: text(id) })[0]).toBe(id);
  });
});

describe('a fix that was tried', () => {
  const fixOf = (id: string): string => CAUSES.find((cause) => cause.id === id)?.fixes[0] ?? '';

  test('counts against its cause', () => {
    const share = (triedFixes: readonly string[]) =>
      judged({ observations: upTo(blocked), triedFixes }).diagnosis.causes.find(({ id }) => id === 'port-blocked')
        ?.probability ?? 0;
    expect(share(['use-other-port'])).toBeLessThan(share([]));
    expect(share(['renew-password'])).toBeCloseTo(share([]));
  });

  test('does not hide a fault that is still measured', () => {
    const observations = upTo(w.usualPorts(), w.secured587(['tls-expired']));
    const { diagnosis } = judged({ observations, triedFixes: [fixOf('certificate-expired')] });
    expect(diagnosis.causes[0]?.id).toBe('certificate-expired');
    expect(diagnosis.causes[0]?.against).toContain('You tried the fix, and it did not help.');
  });

  test.each([
    'mailbox-full',
    'recipient-unknown',
    'greylisted',
    'not-signed-in',
    'sender-not-allowed',
    'message-too-big',
  ])('makes the text about %s older than the test', (id) => {
    const { diagnosis } = judged({ observations: rows(w.healthyPath()), readings: text(id), triedFixes: [fixOf(id)] });
    expect(diagnosis).toMatchObject({ confidence: 'sure' });
    expect(diagnosis.causes[0]?.id).toBe('healthy');
  });

  test('is not proposed again', () => {
    const { diagnosis } = judged({ observations: upTo(blocked), triedFixes: ['use-other-port'] });
    expect(diagnosis.next.id).not.toBe('use-other-port');
  });
});

describe('healthy', () => {
  test('is never said over a failing step, however much passes', () => {
    for (const row of [w.signInFails('hm'), w.senderRefused('hm'), w.recipientRefused('hm')]) {
      const observations = rows(w.workingPath(), row);
      expect(list({ observations, case: w.theCase({ symptom: { kind: 'check-up' } }) })).not.toContain('healthy');
    }
  });

  test.each([
    ['error-shown', 'unknown', false],
    ['stuck-in-outbox', 'possible', false],
    ['not-arrived', 'unknown', false],
    ['check-up', 'possible', true],
    ['unknown', 'possible', true],
  ] as const)('while the sign-in is not tested: %s is %s, and the sign-in is next', (kind, confidence, isHealthy) => {
    const { diagnosis } = judged({
      case: w.theCase({ symptom: { kind } }),
      observations: rows(w.workingPath(), w.noSignIn()),
    });
    expect(diagnosis.confidence).toBe(confidence);
    expect(diagnosis.causes[0]?.id === 'healthy').toBe(isHealthy);
    expect(diagnosis.next).toEqual({ kind: 'probe', id: 'sign-in' });
  });

  test('is not believed when the message came back or did not arrive', () => {
    for (const kind of ['message-returned', 'not-arrived', 'in-spam'] as const) {
      const { diagnosis } = judged({ case: w.theCase({ symptom: { kind } }), observations: rows(w.healthyPath()) });
      expect(diagnosis.confidence).toBe('unknown');
    }
  });

  test('is not sure when a text hints at a fault that we cannot see', () => {
    const { diagnosis } = judged({
      observations: rows(w.healthyPath()),
      readings: [w.reading([['mailbox-full', 'very-likely']])],
    });
    expect(diagnosis.causes[0]?.id).toBe('mailbox-full');
  });
});
