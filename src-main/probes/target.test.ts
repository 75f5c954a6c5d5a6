import { describe, expect, it } from 'vitest';
import type { CaseFile, Submission } from '../contract/case.ts';
import { createTarget } from './target.ts';

const caseWith = (submission: Submission | undefined, more: Partial<CaseFile> = {}): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'unknown' },
  account: { address: 'anna@northmail.example', ...(submission === undefined ? {} : { submission }) },
  ...more,
});

const hostname = 'smtp.northmail.example';
const settings = (given: Partial<Submission>) => createTarget(caseWith({ hostname, ...given }))?.submission;

describe('createTarget', () => {
  it.each([
    [{}, 587, 'starttls'],
    [{ port: 465 }, 465, 'tls'],
    [{ port: 587 }, 587, 'starttls'],
    [{ port: 25 }, 25, 'starttls'],
    [{ port: 2525 }, 2525, 'starttls'],
    [{ port: 465, socketType: 'starttls' }, 465, 'starttls'],
    [{ socketType: 'tls' }, 465, 'tls'],
    [{ socketType: 'plain' }, 25, 'plain'],
  ] as const)('fills %j in to port %i with %s', (given, port, socketType) => {
    expect(settings(given)).toMatchObject({ port, socketType });
  });

  it('takes the address for the user name, and a password for the way to sign in', () => {
    expect(settings({})).toMatchObject({ username: 'anna@northmail.example', authentication: 'password' });
    expect(settings({ username: 'anna', authentication: 'oauth2' })).toMatchObject({
      username: 'anna',
      authentication: 'oauth2',
    });
  });

  it('spells the server name as the name service does', () => {
    expect(settings({ hostname: 'SMTP.NorthMail.example.' })).toMatchObject({ hostname });
  });

  it('has nothing to test without a server', () => {
    expect(createTarget(caseWith(undefined))).toBeUndefined();
    expect(createTarget({ schemaVersion: 1, symptom: { kind: 'unknown' } })).toBeUndefined();
  });

  describe('keeps the password', () => {
    const passwordWith = (consent: CaseFile['consent'], password?: string) =>
      createTarget(caseWith({ hostname }, consent === undefined ? {} : { consent }), password);

    it('for one who has said yes, and hands it out once', () => {
      for (const consent of [{ signIn: true }, { sendTestMessage: true }]) {
        const target = passwordWith(consent, 'pässword');
        expect(target?.takePassword()?.toString()).toBe('pässword');
        expect(target?.takePassword()).toBeUndefined();
      }
    });

    it.each([
      ['no consent', {}, 'secret'],
      ['a no', { signIn: false }, 'secret'],
      ['an empty password', { signIn: true }, ''],
      ['no password', { signIn: true }, undefined],
    ])('not with %s', (_what, consent, password) => {
      expect(passwordWith(consent, password)?.takePassword()).toBeUndefined();
    });
  });
});
