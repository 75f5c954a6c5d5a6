import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../knowledge/questions.ts';
import * as w from '../diagnosis/testing/world.ts';
import { accountOf } from './account.ts';
import { answerFacts, DO_NOT_KNOW } from './answer-facts.ts';
import providerSignIn from './provider-sign-in.fact.ts';
import { decidingResult, saidFacts } from './said-facts.ts';
import senderIsLogin from './sender-is-login.fact.ts';
import serverPlace from './server-place.fact.ts';
import signInSetting from './sign-in-setting.fact.ts';
import signInWay from './sign-in-way.fact.ts';
import symptom from './symptom.fact.ts';

const KNOWN = ['wrong-password', 'mailbox-full', 'recipient-unknown'];
const said = (id: string, changes: Parameters<typeof w.evidence>[0]) =>
  saidFacts(KNOWN)
    .find((fact) => fact.id === id)
    ?.derive(w.evidence(changes));

describe('account', () => {
  test.each([
    [{ hostname: 'a.example' }, 587, 'starttls'],
    [{ hostname: 'a.example', port: 465 }, 465, 'tls'],
    [{ hostname: 'a.example', socketType: 'tls' }, 465, 'tls'],
    [{ hostname: 'a.example', socketType: 'plain' }, 25, 'plain'],
    [{ hostname: 'a.example', port: 2525 }, 2525, 'starttls'],
  ] as const)('%j', (submission, port, socketType) => {
    expect(accountOf({ schemaVersion: 1, symptom: { kind: 'unknown' }, account: { submission } })).toMatchObject({
      port,
      socketType,
    });
  });

  test('what is not known is absent', () => {
    expect(accountOf({ schemaVersion: 1, symptom: { kind: 'unknown' } })).toEqual({
      port: 587,
      socketType: 'starttls',
    });
  });
});

describe('answers', () => {
  const facts = answerFacts(QUESTIONS);
  const answered = (question: string, answer: string) =>
    facts
      .find(({ id }) => id === `answer:${question}`)
      ?.derive(w.evidence({ case: w.theCase({ answers: { [question]: answer } }) }));

  test('an answer is a fact', () => {
    expect(answered('web-mail-works', 'yes')).toBe('yes');
  });

  test.each(QUESTIONS)('$id: "I do not know" is no evidence', ({ id }) => {
    expect(answered(id, DO_NOT_KNOW)).toBeUndefined();
  });

  test('an answer that does not exist is no evidence', () => {
    expect(answered('web-mail-works', 'perhaps')).toBeUndefined();
    expect(answered('web-mail-works', 'toString')).toBeUndefined();
  });
});

describe('what texts say', () => {
  test('only a text that is sure names a cause', () => {
    expect(said('said-cause', { readings: [w.reading([['mailbox-full', 'sure']])] })).toBe('mailbox-full');
    expect(said('said-cause', { readings: [w.reading([['mailbox-full', 'very-likely']])] })).toBeUndefined();
    expect(said('said-cause', { readings: [w.reading([])] })).toBeUndefined();
  });

  test('a cause outside the knowledge base is another cause', () => {
    expect(said('said-cause', { readings: [w.reading([['not-in-our-list', 'sure']])] })).toBe('another-cause');
  });

  test('what was delivered is no fault, and what is sure comes first', () => {
    const vague = w.reading([['wrong-password', 'possible']]);
    const sure = w.reading([['mailbox-full', 'sure']]);
    const delivered = w.reading([['recipient-unknown', 'sure']]);
    const done = { ...delivered, results: delivered.results.map((one) => ({ ...one, outcome: 'delivered' as const })) };
    expect(said('said-cause', { readings: [vague, done, sure] })).toBe('mailbox-full');
    expect(decidingResult(w.evidence({ readings: [done] }))).toBeUndefined();
  });

  test('of several recipients the one of the case decides', () => {
    const [first] = w.reading([['mailbox-full', 'sure']]).results;
    const [second] = w.reading([['recipient-unknown', 'sure']]).results;
    const both = w.reading([], {
      results: [
        { ...first!, recipient: 'eve@garden.example' },
        { ...second!, recipient: 'bob@garden.example' },
      ],
    });
    expect(said('said-cause', { readings: [both] })).toBe('recipient-unknown');
  });
});

describe('what servers say to us', () => {
  test('the first refusal on the way counts', () => {
    const observations = w.rows(w.recipientRefused('cause=mailbox-full'), w.signInFails('cause=wrong-password'));
    expect(said('live-said-cause', { observations })).toBe('wrong-password');
  });

  test('an accepted step is not read, and an unknown reply says nothing', () => {
    expect(
      said('live-said-cause', {
        observations: w.rows({ ...w.signedIn(), reply: { code: 235, lines: ['cause=wrong-password'] } }),
      }),
    ).toBeUndefined();
    expect(said('live-said-cause', { observations: w.rows(w.signInFails('hm')) })).toBeUndefined();
    expect(said('live-said-cause', { observations: w.rows(w.signInFails('cause=wrong-password?')) })).toBeUndefined();
  });

  test('the server of the recipient speaks for itself', () => {
    const observations = w.rows(w.theirServer('cause=mailbox-full', 452));
    expect(said('recipient-server-said', { observations })).toBe('mailbox-full');
    expect(said('live-said-cause', { observations })).toBeUndefined();
  });

  test('but only about the mailbox, not about the line we call from', () => {
    const observations = w.rows(w.theirServer('cause=address-blocklisted', 554, '5.7.1'));
    expect(said('recipient-server-said', { observations })).toBeUndefined();
  });
});

test('settings and symptom', () => {
  expect(signInSetting.derive(w.evidence())).toBeUndefined();
  expect(signInSetting.derive(w.evidence({ case: w.theCase({ submission: { authentication: 'none' } }) }))).toBe('off');
  expect(signInSetting.derive(w.evidence({ case: w.theCase({ submission: { authentication: 'oauth2' } }) }))).toBe(
    'on',
  );
  expect(symptom.derive(w.evidence())).toBe('error-shown');
  expect(symptom.derive(w.evidence({ case: w.theCase({ symptom: { kind: 'unknown' } }) }))).toBeUndefined();
});

test.each([
  [['password', 'oauth2'], 'password'],
  [['oauth2', 'app-password'], 'app-password'],
  [['oauth2'], 'window'],
  [['bridge'], 'bridge'],
  [['none'], undefined],
  [[], undefined],
] as const)('provider-sign-in: %j reads as %s', (signInRules, expected) => {
  expect(providerSignIn.derive(w.evidence({ signInRules }))).toBe(expected);
});

test.each([
  ['anna@northmail.example', 'same'],
  ['Anna@NorthMail.example', 'same'],
  ['office@northmail.example', 'other'],
  ['anna', undefined],
  [undefined, undefined],
] as const)('sender-is-login: user name %s reads as %s', (username, expected) => {
  const theCase = w.theCase(username === undefined ? {} : { submission: { username } });
  expect(senderIsLogin.derive(w.evidence({ case: theCase }))).toBe(expected);
});

test.each([
  ['127.0.0.1', 'this-computer'],
  ['127.0.1.2', 'this-computer'],
  ['localhost', 'this-computer'],
  ['LOCALHOST', 'this-computer'],
  ['smtp.northmail.example', 'elsewhere'],
  ['localhost.northmail.example', 'elsewhere'],
  ['127.0.0.1.northmail.example', 'elsewhere'],
] as const)('server-place: %s reads as %s', (hostname, expected) => {
  expect(serverPlace.derive(w.evidence({ case: w.theCase({ submission: { hostname } }) }))).toBe(expected);
});

test('server-place: without settings nothing is told', () => {
  const theCase = { schemaVersion: 1, symptom: { kind: 'unknown' } } as const;
  expect(serverPlace.derive(w.evidence({ case: theCase }))).toBeUndefined();
});

test.each([
  ['password', 'password'],
  ['encrypted-password', 'password'],
  ['oauth2', 'window'],
  ['client-certificate', 'own-id'],
  ['none', undefined],
] as const)('sign-in-way: %s reads as %s', (authentication, expected) => {
  expect(signInWay.derive(w.evidence({ case: w.theCase({ submission: { authentication } }) }))).toBe(expected);
  expect(signInWay.derive(w.evidence())).toBeUndefined();
});
