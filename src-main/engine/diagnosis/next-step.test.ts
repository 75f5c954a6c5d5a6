import { describe, expect, test } from 'vitest';
import { nextStepSchema } from '../../contract/result.ts';
import { QUESTIONS } from '../../knowledge/questions.ts';
import { judged } from './testing/knowledge.ts';
import { SCENARIOS } from './testing/scenarios/index.ts';
import { blocked, upTo } from './testing/scenarios/scenario.ts';
import * as w from './testing/world.ts';

const { rows } = w;
const next = (see: Parameters<typeof judged>[0]) => judged(see).diagnosis.next;
const dead = upTo(w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 443: 'timeout' }));

const SEND = { kind: 'fix', id: 'send-waiting-message' };

describe('what is next', () => {
  test('which messages fail, when the way works and the person saw a failure', () => {
    const observations = rows(w.healthyPath());
    expect(next({ observations })).toMatchObject({ kind: 'question', id: 'all-messages-or-one' });
    const answers = { 'all-messages-or-one': 'all', 'arrived-anyway': 'no' };
    expect(next({ observations, case: w.theCase({ answers }) })).toMatchObject({ kind: 'question', id: 'send-again' });
    const told = w.theCase({ answers: { ...answers, 'send-again': 'goes' } });
    expect(next({ observations, case: told })).toEqual(SEND);
    expect(next({ observations, triedFixes: ['renew-password'] }).kind).not.toBe('question');
  });

  test('no sixth question', () => {
    const five = QUESTIONS.slice(0, 5).map(({ id }) => [id, 'do-not-know'] as const);
    for (const { see } of SCENARIOS) {
      const asked = w.theCase({ ...see.case, answers: Object.fromEntries(five) });
      expect(next({ ...see, case: asked }).kind).not.toBe('question');
    }
  });

  test('the fix, when the cause is clear', () => {
    expect(next({ observations: upTo(blocked) })).toEqual({ kind: 'fix', id: 'use-other-port' });
    const checkUp = w.theCase({ symptom: { kind: 'check-up' } });
    expect(next({ case: checkUp, observations: rows(w.healthyPath()) })).toEqual(SEND);
  });

  test('the question that tells two causes apart', () => {
    expect(next({ observations: dead })).toMatchObject({ kind: 'question', id: 'other-network-works' });
  });

  test('the question comes with its words and its way out', () => {
    const { question } = next({ observations: dead });
    expect(question).toMatchObject({ text: 'Can you send over another network?' });
    expect(question?.answers.map(({ id }) => id)).toEqual(['yes', 'no', 'do-not-know']);
    expect(question?.answers[0]).toEqual({ id: 'yes', text: 'Yes, it works there' });
  });

  test('the sign-in, when everything before it passed', () => {
    expect(next({ observations: rows(w.workingPath(), w.noSignIn()) })).toEqual({ kind: 'probe', id: 'sign-in' });
  });

  test('no sign-in over a line that is not secure, or where no password is taken', () => {
    const insecure = upTo(w.usualPorts(), w.secured587(['tls-self-signed']));
    expect(next({ observations: insecure }).kind).not.toBe('probe');
    expect(next({ observations: rows(w.workingPath(), w.noSignIn()), signInRules: ['oauth2'] }).kind).not.toBe('probe');
    for (const authentication of ['none', 'oauth2', 'client-certificate'] as const) {
      const theCase = w.theCase({ submission: { authentication } });
      expect(next({ case: theCase, observations: rows(w.workingPath(), w.noSignIn()) }).kind).not.toBe('probe');
    }
  });

  test('no second sign-in', () => {
    expect(next({ observations: rows(w.workingPath(), w.signInFails('no')) }).kind).not.toBe('probe');
  });

  test('the next fix, when the first was tried', () => {
    const step = next({
      observations: upTo(w.usualPorts(), w.secured587(['tls-expired', 'tls-hostname-mismatch'])),
      triedFixes: ['wait-for-certificate'],
    });
    expect(step.id).not.toBe('wait-for-certificate');
  });

  test('a stop with a way on, when nothing more can be told', () => {
    const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [id, 'do-not-know']));
    expect(next({ case: w.theCase({ answers }) })).toEqual({ kind: 'stop', id: 'ask-for-help' });
  });

  test.each(SCENARIOS)('keeps the contract: $cause, $name', ({ see }) => {
    const step = next(see);
    expect(nextStepSchema.parse(step)).toEqual(step);
    expect(step.question?.id).toBe(step.kind === 'question' ? step.id : undefined);
  });
});

describe('nothing is asked twice', () => {
  test.each(SCENARIOS)('$cause: $name', ({ see }) => {
    let theCase = see.case ?? w.theCase();
    const asked: string[] = [];
    for (let turn = 0; turn <= QUESTIONS.length; turn += 1) {
      const step = next({ ...see, case: theCase });
      if (step.kind !== 'question') return;
      expect(asked).not.toContain(step.id);
      asked.push(step.id);
      theCase = { ...theCase, answers: { ...theCase.answers, [step.id]: 'do-not-know' } };
    }
    expect.unreachable('the questions never end');
  });
});

describe('what is known is not asked', () => {
  const refused = rows(w.workingPath(), w.signedIn(), w.senderRefused('hm'));
  const askedIn = (username?: string): string[] => {
    let theCase = w.theCase(username === undefined ? {} : { submission: { username } });
    const asked: string[] = [];
    for (const question of QUESTIONS) {
      const step = next({ case: theCase, observations: refused });
      if (step.kind !== 'question') break;
      asked.push(step.id);
      theCase = { ...theCase, answers: { ...theCase.answers, [step.id]: 'do-not-know' } };
      expect(asked.length).toBeLessThanOrEqual(QUESTIONS.indexOf(question) + 1);
    }
    return asked;
  };

  test('the sender address, when the settings hold it', () => {
    expect(askedIn()).toContain('from-other-address');
    expect(askedIn('anna')).toContain('from-other-address');
    expect(askedIn('anna@northmail.example')).not.toContain('from-other-address');
  });

  test('the mail app, which tells no cause from another', () => {
    expect(askedIn()).not.toContain('which-client');
  });
});
