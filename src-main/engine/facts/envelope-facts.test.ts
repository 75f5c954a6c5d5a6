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

test.each([
  [w.signedIn(), 'accepted'],
  [w.signInFails('no'), 'refused'],
  [w.signInFails('later', 454, 'sign-in-deferred'), 'put-off'],
  [w.signInFails('none', 504, 'mechanism-unsupported'), 'no-way'],
  [w.signInFails('cut', 421, 'connection-closed'), undefined],
] as const)('sign-in-result %#', (row, expected) => {
  expect(seen('sign-in-result', row)).toBe(expected);
});

describe('sender and recipient', () => {
  test('by the class of the code', () => {
    expect(seen('sender-result', w.senderTaken())).toBe('accepted');
    expect(seen('sender-result', w.senderRefused('no'))).toBe('refused');
    expect(seen('sender-result', w.senderRefused('later', 451))).toBe('put-off');
    expect(seen('recipient-result', w.recipientTaken())).toBe('accepted-by-provider');
    expect(seen('recipient-result', w.recipientTaken(), w.theirServerTakes())).toBe('accepted');
    expect(seen('recipient-result', w.recipientRefused('no'))).toBe('refused');
    expect(seen('recipient-result', w.recipientRefused('later', 450))).toBe('put-off');
  });

  test('a home line that cannot reach port 25 is no fault', () => {
    expect(seen('recipient-result', w.theirServerSilent())).toBeUndefined();
    expect(seen('recipient-result', w.recipientTaken(), w.theirServerSilent())).toBe('accepted-by-provider');
  });

  test('a foreign server that dislikes our line says nothing about the mailbox', () => {
    expect(seen('recipient-result', w.theirServer('listed', 554, '5.7.1'))).toBeUndefined();
    expect(seen('recipient-result', w.theirServer('cause=address-blocklisted', 550, '5.1.8'))).toBeUndefined();
    expect(seen('recipient-result', w.theirServer('cause=recipient-policy', 550, '5.7.1'))).toBeUndefined();
    expect(seen('recipient-result', w.theirServer('cause=recipient-moved', 551))).toBe('refused');
  });

  test('a foreign server that speaks of the mailbox is heard, also against the own one', () => {
    expect(seen('recipient-result', w.recipientTaken(), w.theirServer('no', 550, '5.1.1'))).toBe('refused');
    expect(seen('recipient-result', w.recipientTaken(), w.theirServer('cause=greylisted', 450, '4.7.1'))).toBe(
      'put-off',
    );
    expect(seen('recipient-result', w.theirServer('full', 452, '4.2.2'))).toBe('put-off');
  });

  test('without encryption we ask as strangers: wanting a sign-in is then no news', () => {
    const stranger = w.untested('sign-in', 'tls-not-verified');
    expect(seen('sender-result', stranger, w.senderRefused('cause=not-signed-in', 530))).toBeUndefined();
    expect(seen('sender-result', stranger, w.senderRefused('cause=encryption-required', 530))).toBe('refused');
    expect(seen('recipient-result', stranger, w.recipientRefused('cause=not-signed-in', 554))).toBeUndefined();
    expect(
      seen('sender-result', w.untested('sign-in', 'not-wanted'), w.senderRefused('cause=not-signed-in', 530)),
    ).toBe('refused');
  });
});

test.each([
  ['10 mx.garden.example', 'found'],
  ['0 .', 'no-mail'],
  ['0 ', 'no-mail'],
] as const)('recipient-domain: %j reads as %s', (answer, expected) => {
  expect(seen('recipient-domain', w.theirDomain(answer))).toBe(expected);
});

test('recipient-domain: missing only when the name service says so', () => {
  expect(seen('recipient-domain', w.theirDomainFails('dns-nxdomain'))).toBe('missing');
  expect(seen('recipient-domain', w.theirDomainFails('dns-timeout'))).toBeUndefined();
});

describe('first-failing-layer', () => {
  test.each([
    ['device', [w.offline(), ...w.nameFails('dns-unreachable')]],
    ['name', [w.online(), ...w.nameFails('dns-nxdomain')]],
    ['network', [w.online(), ...w.nameFound(), ...w.ports({ 587: 'timeout' })]],
    ['greeting', [...w.ports({ 587: 'open' }), w.greetingFails('greeting-timeout')]],
    ['encryption', [...w.ports({ 587: 'open' }), w.greeting(), w.noHandshake(587, 'starttls', 'starttls-refused')]],
    ['certificate', [...w.usualPorts(), ...w.secured587(['tls-expired'])]],
    ['sign-in', [...w.workingPath(), w.signInFails('no')]],
    ['sign-in', [...w.usualPorts(), ...w.secured587([], ['XOAUTH2'])]],
    ['sender', [...w.workingPath(), w.signedIn(), w.senderRefused('no')]],
    ['recipient', [...w.healthyPath(), w.theirServer('no', 550, '5.1.1')]],
    ['none', w.healthyPath()],
    ['none', w.workingPath()],
  ] as const)('%s (%#)', (expected, path) => {
    expect(seen('first-failing-layer', path)).toBe(expected);
  });

  test('the first one counts', () => {
    expect(
      seen('first-failing-layer', w.usualPorts(), w.secured587(['tls-expired']), w.theirServer('no', 550, '5.1.1')),
    ).toBe('certificate');
  });

  test('"none" needs a secure connection that was seen', () => {
    expect(seen('first-failing-layer', w.online(), w.nameFound(), w.usualPorts())).toBeUndefined();
  });

  test('a wrong kind of encryption is not called a missing greeting', () => {
    const observations = rows(w.usualPorts(), w.greetingFails('greeting-timeout', 465), w.handshake(465, 'tls'));
    const theCase = w.theCase({ submission: { port: 465 } });
    expect(value('first-failing-layer', { case: theCase, observations })).toBe('encryption');
  });
});

test('everything-tested needs sign-in and sender', () => {
  expect(seen('everything-tested', w.healthyPath())).toBe('yes');
  expect(seen('everything-tested', w.workingPath())).toBe('to-the-sign-in');
  expect(seen('everything-tested', w.workingPath(), w.signedIn())).toBe('partly');
  expect(seen('everything-tested', w.workingPath(), w.signInFails('no'))).toBe('partly');
  expect(seen('everything-tested', w.online())).toBeUndefined();
});

test('the order of the rows does not matter', () => {
  const path = [...w.healthyPath(), w.theirServerSilent()];
  const there = deriveFacts(FACTS, w.evidence({ observations: rows(path) }));
  const back = deriveFacts(FACTS, w.evidence({ observations: rows([...path].reverse()) }));
  expect(back).toEqual(there);
});
