import { describe, expect, it } from 'vitest';
import type { Authentication, CaseFile } from '../contract/case.ts';
import { heldSecret, planSignIn, type HeldSecret } from './plan-sign-in.ts';
import { createTarget } from './target.ts';

interface Situation {
  readonly mechanisms?: readonly string[];
  readonly verified?: boolean;
  readonly authentication?: Authentication;
  readonly consent?: CaseFile['consent'];
  readonly username?: string;
  readonly held?: HeldSecret;
}

const planFor = ({
  mechanisms = ['PLAIN', 'LOGIN'],
  verified = true,
  authentication = 'password',
  consent = { signIn: true },
  username = 'anna',
  held = 'password',
}: Situation) => {
  const target = createTarget({
    schemaVersion: 1,
    symptom: { kind: 'unknown' },
    account: { submission: { hostname: 'smtp.northmail.example', authentication, username } },
    consent,
  });
  if (target === undefined) throw new Error('no target');
  const session = {
    verified,
    hello: { ms: 1, capabilities: { lines: [], mechanisms, startTls: false } },
  };
  return planSignIn(target, session, held);
};

describe('planSignIn', () => {
  it.each([
    [['PLAIN', 'LOGIN'], 'password', 'PLAIN'],
    [['LOGIN', 'CRAM-MD5'], 'password', 'LOGIN'],
    [['CRAM-MD5'], 'password', 'CRAM-MD5'],
    [['PLAIN', 'CRAM-MD5'], 'encrypted-password', 'CRAM-MD5'],
    [['PLAIN', 'XOAUTH2'], 'encrypted-password', 'PLAIN'],
    [['SCRAM-SHA-1', 'SCRAM-SHA-256'], 'password', 'SCRAM-SHA-256'],
    [['SCRAM-SHA-256', 'PLAIN'], 'password', 'PLAIN'],
    [['SCRAM-SHA-1', 'PLAIN'], 'encrypted-password', 'SCRAM-SHA-1'],
  ] as const)('of %j with "%s" it takes %s', (mechanisms, authentication, mechanism) => {
    expect(planFor({ mechanisms, authentication })).toEqual({ do: 'sign-in', mechanism });
  });

  it.each<[string, Situation, object]>([
    ['a certificate that is not right', { verified: false }, { do: 'nothing', reason: 'tls-not-verified' }],
    ['no consent', { consent: {} }, { do: 'nothing', reason: 'no-consent' }],
    ['no password', { held: 'nothing' }, { do: 'nothing', reason: 'no-password' }],
    ['no user name', { username: '' }, { do: 'nothing', reason: 'no-username' }],
    ['tokens only', { mechanisms: ['XOAUTH2'] }, { do: 'nothing', failure: 'mechanism-unsupported' }],
    ['foreign mechanisms', { mechanisms: ['NTLM'] }, { do: 'nothing', reason: 'mechanism-not-offered' }],
    ['nothing on offer', { mechanisms: [] }, { do: 'ask-only', failure: 'sign-in-not-offered' }],
    ['settings without sign-in', { authentication: 'none' }, { do: 'ask-only', reason: 'not-wanted' }],
    [
      'a password in the place of a token',
      { authentication: 'oauth2', mechanisms: ['PLAIN', 'XOAUTH2'] },
      { do: 'nothing', reason: 'uses-oauth2' },
    ],
    ['settings with tokens', { authentication: 'oauth2' }, { do: 'nothing', reason: 'uses-oauth2' }],
  ])('with %s no password goes out', (_what, situation, plan) => {
    expect(planFor(situation)).toEqual(plan);
  });

  it.each([
    [['XOAUTH2', 'PLAIN'], 'XOAUTH2'],
    [['OAUTHBEARER', 'XOAUTH2'], 'XOAUTH2'],
    [['OAUTHBEARER'], 'OAUTHBEARER'],
  ])('of %j it takes %s for a token that the person supplies', (mechanisms, mechanism) => {
    const situation = { mechanisms, authentication: 'oauth2', held: 'token-like' } as const;
    expect(planFor(situation)).toEqual({ do: 'sign-in', mechanism });
    expect(planFor({ ...situation, verified: false }).do).toBe('nothing');
    expect(planFor({ ...situation, consent: {} }).do).toBe('nothing');
    expect(planFor({ ...situation, username: '' }).do).toBe('nothing');
  });

  it('never plans a sign-in unless everything is there', () => {
    for (const verified of [true, false])
      for (const signIn of [true, false])
        for (const held of ['nothing', 'password', 'token-like'] as const)
          for (const mechanisms of [[], ['PLAIN'], ['XOAUTH2']])
            for (const authentication of ['password', 'oauth2', 'none'] as const) {
              const plan = planFor({ verified, consent: { signIn }, held, mechanisms, authentication });
              const all = [authentication, mechanisms[0], held].join(' ');
              const suits = /^(password PLAIN (password|token-like)|oauth2 XOAUTH2 token-like)$/.test(all);
              expect(plan.do === 'sign-in').toBe(verified && signIn && suits);
            }
  });
});

describe('heldSecret', () => {
  it.each([
    [undefined, 'nothing'],
    ['short', 'password'],
    ['a pass phrase of some length', 'password'],
    ['correct-horse-battery!', 'password'],
    ['EwBAA8l6BAAUO9chh8cJscQLmU+LSWpbnr0vmwwAA/w==', 'token-like'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl', 'token-like'],
  ])('takes %j for %s', (secret, expected) => {
    expect(heldSecret(secret === undefined ? undefined : Buffer.from(secret))).toBe(expected);
  });
});
