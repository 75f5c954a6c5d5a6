import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationSchema, type Observation } from '../contract/observation.ts';
import type { SignInAttempt, SmtpScript } from '../practice/smtp-script.ts';
import { ADDRESS, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

/** Signs in as `anna`; what the server was asked, and the rows. */
const run = async (script: SmtpScript, more: LabRun = {}) => {
  const tried: string[] = [];
  const { auth, ...rest } = script;
  const answer = (attempt: SignInAttempt) => {
    tried.push(attempt.username);
    if (typeof auth === 'function') return auth(attempt);
    const right = script.accounts?.[attempt.username] === attempt.password;
    return right ? '235 2.7.0 Ok' : (auth ?? '535 5.7.8 Error: authentication failed');
  };
  await lab.serve(587, { script: { ...rest, auth: answer } });
  const rows = await runInLab(lab, {
    submission: { username: 'anna' },
    only: ['sign-in'],
    consent: { signIn: true, otherUsername: true },
    ...more,
  });
  for (const row of rows) observationSchema.parse(row);
  return { tried, rows, signIns: rowsOf(rows, 'sign-in') };
};

const short = (rows: readonly Observation[]) =>
  rows.map(({ usernameForm, failure, reason, outcome }) => [usernameForm ?? 'as set', failure ?? reason ?? outcome]);

describe('the other form of the user name', () => {
  it('is tried after a bare refusal, and the rest goes on with it', async () => {
    const { tried, rows, signIns } = await run({ accounts: { [ADDRESS]: PASSWORD } });
    expect(tried).toEqual(['anna', ADDRESS]);
    expect(short(signIns)).toEqual([
      ['as set', 'sign-in-refused'],
      ['full-address', 'ok'],
    ]);
    expect(rowsOf(rows, 'sender-acceptance')[0]?.outcome).toBe('ok');
  });

  it('is tried once and no more', async () => {
    const { tried, signIns } = await run({ accounts: {} });
    expect(tried).toEqual(['anna', ADDRESS]);
    expect(short(signIns)).toEqual([
      ['as set', 'sign-in-refused'],
      ['full-address', 'sign-in-refused'],
    ]);
  });

  it.each<[string, SmtpScript, LabRun]>([
    ['after a right password', { accounts: { anna: PASSWORD } }, {}],
    ['against a server that counts', { auth: '535 5.7.8 Too many failed attempts' }, {}],
    ['after a refusal for now', { auth: '454 4.7.0 Temporary failure' }, {}],
    ['where an app password is wanted', { auth: '534 5.7.9 Application-specific password required' }, {}],
    ['for a name of another kind', { accounts: {} }, { submission: { username: 'firm\\anna' } }],
  ])('is not tried %s', async (_what, script, more) => {
    expect((await run(script, more)).tried).toHaveLength(1);
  });

  it('is not tried without a yes of its own', async () => {
    const { tried, signIns } = await run({ accounts: { [ADDRESS]: PASSWORD } }, { consent: { signIn: true } });
    expect(tried).toEqual(['anna']);
    expect(short(signIns)).toEqual([['as set', 'sign-in-refused']]);
  });

  it('is not tried without a yes', async () => {
    const { tried, signIns } = await run({ accounts: {} }, { consent: {} });
    expect(tried).toEqual([]);
    expect(short(signIns)).toEqual([['as set', 'no-consent']]);
  });

  it('is not tried on a connection that the server has ended', async () => {
    const { tried, signIns } = await run({ auth: { send: '535 5.7.8 Error: authentication failed', then: 'close' } });
    expect(tried).toHaveLength(1);
    expect(short(signIns)[0]).toEqual(['as set', 'sign-in-refused']);
  });
});

describe('a token that the person supplies', () => {
  const TOKEN = 'ya29.a0AfH6SMBx-a-long-access-token';
  const oauth = { username: ADDRESS, authentication: 'oauth2' } as const;

  it.each(['XOAUTH2'])('signs in with %s', async (mechanism) => {
    const seen: SignInAttempt[] = [];
    await lab.serve(587, {
      script: {
        ehlo: { secure: [`AUTH ${mechanism}`] },
        auth: (attempt) => {
          seen.push(attempt);
          return '235 2.7.0 Accepted';
        },
      },
    });
    const rows = await runInLab(lab, { submission: oauth, password: TOKEN, only: ['sign-in'] });
    expect(short(rowsOf(rows, 'sign-in'))).toEqual([['as set', 'ok']]);
    expect(seen).toMatchObject([{ mechanism, username: ADDRESS, password: TOKEN }]);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
  });

  it('is not tried a second time, and a password is not sent in its place', async () => {
    const { tried } = await run(
      { ehlo: { secure: ['AUTH XOAUTH2'] }, accounts: {} },
      { submission: { ...oauth, username: 'anna' }, password: TOKEN },
    );
    expect(tried).toEqual(['anna']);
    await lab.close();
    lab = new Lab();
    const second = await run({ ehlo: { secure: ['AUTH XOAUTH2'] } }, { submission: oauth, password: 'secret!' });
    expect(second.tried).toEqual([]);
    expect(short(second.signIns)).toEqual([['as set', 'uses-oauth2']]);
  });
});
