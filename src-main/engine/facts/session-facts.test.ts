import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { judged } from '../diagnosis/testing/knowledge.ts';
import * as w from '../diagnosis/testing/world.ts';
import { deriveFacts } from './derive-facts.ts';
import { FACTS } from './registry.ts';

const value = (id: string, observations: readonly Observation[], theCase?: CaseFile): string | undefined =>
  deriveFacts(FACTS, w.evidence({ observations, ...(theCase === undefined ? {} : { case: theCase }) })).get(id);
const finding = (id: string, observations: readonly Observation[], theCase?: CaseFile) =>
  judged({ observations, ...(theCase === undefined ? {} : { case: theCase }) }).findings.find((one) => one.id === id);

const withStatus = (row: w.Row, enhancedStatus: string): w.Row => ({
  ...row,
  reply: { code: 550, lines: [], ...row.reply, enhancedStatus },
});

describe('refusal-kind', () => {
  test.each([
    ['5.1.8', 'sender'],
    ['5.1.7', 'sender'],
    ['5.1.1', 'recipient'],
    ['4.2.2', 'recipient'],
    ['5.2.3', 'size'],
    ['5.3.4', 'size'],
    ['4.3.1', 'server'],
    ['4.4.5', 'server'],
    ['4.5.3', 'limit'],
    ['5.7.8', 'sign-in'],
    ['5.7.1', 'rules'],
    ['5.7.26', 'rules'],
  ] as const)('%s reads as %s', (status, expected) => {
    const sender = w.rows(w.workingPath(), w.signedIn(), withStatus(w.senderRefused('no'), status));
    const recipient = w.rows(w.workingPath(), w.senderTaken(), withStatus(w.recipientRefused('no'), status));
    for (const seen of [sender, recipient]) {
      expect(value('refusal-kind', seen)).toBe(expected);
      expect(finding('refusal-sorted', seen)?.outcome).toBe('notice');
    }
  });

  test.each([
    ['sender-not-allowed', 'sender'],
    ['mailbox-full', 'recipient'],
    ['dmarc-fail', 'rules'],
    ['sending-limit', 'limit'],
    ['message-too-big', 'size'],
    ['not-signed-in', 'sign-in'],
    ['greylisted', 'server'],
  ])('the words win over the number: %s', (cause, expected) => {
    const refused = withStatus(w.recipientRefused(`cause=${cause}`), '5.1.1');
    expect(value('refusal-kind', w.rows(refused))).toBe(expected);
  });

  test('a number alone says nothing, but that a sign-in is wanted', () => {
    expect(value('refusal-kind', w.rows(w.senderRefused('no', 550)))).toBeUndefined();
    expect(value('refusal-kind', w.rows(w.recipientRefused('no', 554)))).toBeUndefined();
    expect(value('refusal-kind', w.rows(w.senderRefused('no', 530)))).toBe('sign-in');
  });

  test('what is taken has no kind', () => {
    expect(value('refusal-kind', w.rows(w.healthyPath()))).toBeUndefined();
  });
});

describe('greeting-wait', () => {
  const greeted = (ms: number, lines: readonly string[] = ['ready']): Observation[] =>
    w.rows({ ...w.greeting(), reply: { code: 220, lines: [...lines], ms } });

  test.each([
    [40, ['ready'], 'at-once', 'pass'],
    [2999, ['wait', 'ready'], 'at-once', 'pass'],
    [6010, ['wait', 'ready'], 'on-purpose', 'notice'],
    [6010, ['ready'], 'long', 'notice'],
  ] as const)('%d ms, %j', (ms, lines, expected, outcome) => {
    expect(value('greeting-wait', greeted(ms, lines))).toBe(expected);
    expect(finding('greeting-prompt', greeted(ms, lines))?.outcome).toBe(outcome);
  });

  test('a greeting that never came was not measured', () => {
    expect(value('greeting-wait', w.rows(w.greetingFails('greeting-timeout')))).toBeUndefined();
  });
});

describe('hello-kind', () => {
  const hello = (code: number): w.Row => ({ ...w.clearHello(), reply: { code, lines: ['x'] } });

  test('tells EHLO from HELO', () => {
    expect(value('hello-kind', w.rows(hello(250)))).toBe('full');
    expect(value('hello-kind', w.rows(hello(502)))).toBe('old-only');
    expect(finding('hello-full', w.rows(hello(502)))?.outcome).toBe('warning');
    expect(value('hello-kind', w.rows(w.clearHello()))).toBeUndefined();
  });
});

describe('offers-inside', () => {
  const both = (outside: readonly string[], inside: readonly string[]): Observation[] =>
    w.rows({ ...w.clearHello(), capabilities: [...outside] }, { ...w.securedHello(), capabilities: [...inside] });

  test.each([
    [['SIZE 100', 'STARTTLS'], ['SIZE 200', 'AUTH PLAIN'], 'same-or-more', 'pass'],
    [['size 100', 'STARTTLS'], ['SIZE 100'], 'same-or-more', 'pass'],
    [['SIZE 100', 'CHUNKING', 'STARTTLS'], ['SIZE 100'], 'fewer', 'notice'],
    [['AUTH PLAIN LOGIN', 'STARTTLS'], ['SIZE 100'], 'sign-in-outside-only', 'warning'],
    [['AUTH=PLAIN', 'STARTTLS'], ['AUTH PLAIN'], 'same-or-more', 'pass'],
  ] as const)('%j, then %j', (outside, inside, expected, outcome) => {
    expect(value('offers-inside', both(outside, inside))).toBe(expected);
    expect(finding('offers-kept', both(outside, inside))?.outcome).toBe(outcome);
  });

  test('needs both lists', () => {
    expect(value('offers-inside', w.rows(w.clearHello()))).toBeUndefined();
    expect(value('offers-inside', w.rows(w.secured465()))).toBeUndefined();
  });
});

describe('foreign-letters', () => {
  const hello = (...lines: readonly string[]) => w.rows({ ...w.securedHello(), capabilities: [...lines] });
  const to = (recipient: string) => w.theCase({ recipient });

  test.each([
    ['bob@garden.example', [], 'not-needed', 'not-applicable'],
    ['bob@bücher.example', [], 'not-needed', 'not-applicable'],
    ['jürgen@garden.example', ['SMTPUTF8'], 'taken', 'pass'],
    ['jürgen@garden.example', ['8BITMIME'], 'not-taken', 'fail'],
    ['用户@garden.example', [], 'not-taken', 'fail'],
  ] as const)('%s with %j', (recipient, lines, expected, outcome) => {
    expect(value('foreign-letters', hello(...lines), to(recipient))).toBe(expected);
    expect(finding('letters-taken', hello(...lines), to(recipient))?.outcome).toBe(outcome);
  });
});

describe('server-limits', () => {
  const limits = (...lines: readonly string[]) =>
    finding('server-limits', w.rows({ ...w.securedHello(), capabilities: [...lines] }));

  test.each([
    [['SIZE 35882577'], 'The server takes at most 35 MB a message.'],
    [['SIZE 1000'], 'The server takes at most 1 MB a message.'],
    [
      ['SIZE 52428800', 'LIMITS MAILMAX=20 RCPTMAX=100'],
      'The server takes at most 52 MB a message, at most 100 recipients.',
    ],
  ])('%j', (lines, said) => {
    expect(limits(...lines)).toMatchObject({ outcome: 'notice', said });
  });

  test.each([[[]], [['SIZE']], [['SIZE 0']], [['LIMITS RCPTMAX=many']]])('%j names none', (lines) => {
    expect(limits(...lines)?.outcome).toBe('not-applicable');
  });
});
