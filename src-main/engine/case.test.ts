import { describe, expect, test } from 'vitest';
import { caseSchema } from '../contract/case.ts';
import { step, type CaseEvent, type CaseState } from './case.ts';

const submission = { hostname: 'smtp.northmail.example', port: 587 };
const start: CaseState = {
  case: {
    schemaVersion: 1,
    symptom: { kind: 'error-shown' },
    account: { address: 'anna@northmail.example', submission },
    answers: { 'worked-before': 'never' },
    consent: { signIn: true, sendTestMessage: true, thirdParties: true },
  },
  triedFixes: ['use-other-port'],
};

const EVENTS: readonly CaseEvent[] = [
  { type: 'answered', question: 'web-mail-works', answer: 'do-not-know' },
  { type: 'settings-changed', submission: { hostname: 'mail.other.example', port: 465, socketType: 'tls' } },
  { type: 'recipient-named', recipient: 'bob@garden.example' },
  { type: 'client-chosen', client: 'thunderbird' },
  { type: 'consent-given', to: 'signIn' },
  { type: 'fix-tried', fix: 'renew-password' },
];

describe('each event', () => {
  test.each(EVENTS)('$type leaves a case that keeps the contract, and the old one untouched', (event) => {
    const before = structuredClone(start);
    const after = step(start, event);
    expect(start).toEqual(before);
    expect(caseSchema.parse(after.case)).toEqual(after.case);
    expect(step(after, event)).toEqual(after);
  });
});

test('answers are kept and may be changed', () => {
  const { answers } = step(start, { type: 'answered', question: 'web-mail-works', answer: 'yes' }).case;
  expect(answers).toEqual({ 'worked-before': 'never', 'web-mail-works': 'yes' });
  expect(step(start, { type: 'answered', question: 'worked-before', answer: 'worked' }).case.answers).toEqual({
    'worked-before': 'worked',
  });
});

describe('a change of settings', () => {
  test('keeps the address and replaces the server', () => {
    const next = { ...submission, port: 465 };
    expect(step(start, { type: 'settings-changed', submission: next }).case.account).toEqual({
      address: 'anna@northmail.example',
      submission: next,
    });
  });

  test('on the same server keeps the yes', () => {
    const next = { hostname: 'SMTP.NORTHMAIL.EXAMPLE', port: 465 };
    expect(step(start, { type: 'settings-changed', submission: next }).case.consent).toEqual(start.case.consent);
  });

  test('to another server takes the yes back: no password goes to a stranger', () => {
    const next = { hostname: 'mail.other.example' };
    expect(step(start, { type: 'settings-changed', submission: next }).case.consent).toEqual({ thirdParties: true });
  });

  test('works for a case that had no account', () => {
    const bare: CaseState = { case: { schemaVersion: 1, symptom: { kind: 'unknown' } }, triedFixes: [] };
    expect(step(bare, { type: 'settings-changed', submission }).case).toEqual({
      ...bare.case,
      account: { submission },
    });
  });
});

test('a yes is added to the others', () => {
  const bare: CaseState = { case: { schemaVersion: 1, symptom: { kind: 'unknown' } }, triedFixes: [] };
  const once = step(bare, { type: 'consent-given', to: 'thirdParties' });
  expect(step(once, { type: 'consent-given', to: 'signIn' }).case.consent).toEqual({
    thirdParties: true,
    signIn: true,
  });
});

test('a tried fix is noted once, in the order of trying', () => {
  const once = step(start, { type: 'fix-tried', fix: 'renew-password' });
  expect(once.triedFixes).toEqual(['use-other-port', 'renew-password']);
  expect(step(once, { type: 'fix-tried', fix: 'use-other-port' }).triedFixes).toEqual(once.triedFixes);
  expect(once.case).toEqual(start.case);
});
