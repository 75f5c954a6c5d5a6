import { describe, expect, it } from 'vitest';
import type { Authentication, CaseFile } from '../contract/case.ts';
import { planSignIn } from './plan-sign-in.ts';
import { createTarget } from './target.ts';

interface Situation {
  readonly mechanisms?: readonly string[];
  readonly verified?: boolean;
  readonly authentication?: Authentication;
  readonly consent?: CaseFile['consent'];
  readonly username?: string;
  readonly hasPassword?: boolean;
}

const planFor = ({
  mechanisms = ['PLAIN', 'LOGIN'],
  verified = true,
  authentication = 'password',
  consent = { signIn: true },
  username = 'anna',
  hasPassword = true,
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
  return planSignIn(target, session, hasPassword);
};

describe('planSignIn', () => {
  it.each([
    [['PLAIN', 'LOGIN'], 'password', 'PLAIN'],
    [['LOGIN', 'CRAM-MD5'], 'password', 'LOGIN'],
    [['CRAM-MD5'], 'password', 'CRAM-MD5'],
    [['PLAIN', 'CRAM-MD5'], 'encrypted-password', 'CRAM-MD5'],
    [['PLAIN', 'XOAUTH2'], 'encrypted-password', 'PLAIN'],
  ] as const)('of %j with "%s" it takes %s', (mechanisms, authentication, mechanism) => {
    expect(planFor({ mechanisms, authentication })).toEqual({ do: 'sign-in', mechanism });
  });

  it.each<[string, Situation, object]>([
    ['a certificate that is not right', { verified: false }, { do: 'nothing', reason: 'tls-not-verified' }],
    ['no consent', { consent: {} }, { do: 'nothing', reason: 'no-consent' }],
    ['no password', { hasPassword: false }, { do: 'nothing', reason: 'no-password' }],
    ['no user name', { username: '' }, { do: 'nothing', reason: 'no-username' }],
    ['tokens only', { mechanisms: ['XOAUTH2'] }, { do: 'nothing', failure: 'mechanism-unsupported' }],
    ['foreign mechanisms', { mechanisms: ['NTLM'] }, { do: 'nothing', reason: 'mechanism-not-offered' }],
    ['nothing on offer', { mechanisms: [] }, { do: 'ask-only', failure: 'sign-in-not-offered' }],
    ['settings without sign-in', { authentication: 'none' }, { do: 'ask-only', reason: 'not-wanted' }],
    ['settings with tokens', { authentication: 'oauth2' }, { do: 'nothing', reason: 'uses-oauth2' }],
  ])('with %s no password goes out', (_what, situation, plan) => {
    expect(planFor(situation)).toEqual(plan);
  });

  it('never plans a sign-in unless everything is there', () => {
    for (const verified of [true, false])
      for (const signIn of [true, false])
        for (const hasPassword of [true, false])
          for (const mechanisms of [[], ['PLAIN'], ['XOAUTH2']])
            for (const authentication of ['password', 'oauth2', 'none'] as const) {
              const plan = planFor({ verified, consent: { signIn }, hasPassword, mechanisms, authentication });
              const all =
                verified && signIn && hasPassword && mechanisms[0] === 'PLAIN' && authentication === 'password';
              expect(plan.do === 'sign-in').toBe(all);
            }
  });
});
