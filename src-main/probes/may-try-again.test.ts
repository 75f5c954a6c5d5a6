import { describe, expect, it } from 'vitest';
import { mayTryAgain } from './may-try-again.ts';

const reply = (text: string) => {
  const [, code, enhancedStatus, line = ''] = /^(\d{3}) (?:(\d\.\d+\.\d+) )?(.*)$/.exec(text) ?? [];
  return { code: Number(code), lines: [line], ...(enhancedStatus === undefined ? {} : { enhancedStatus }) };
};

describe('mayTryAgain', () => {
  it.each([
    '535 5.7.8 Error: authentication failed: (reason unavailable)',
    '535 Incorrect authentication data',
    '535 5.7.0 Invalid login or password',
    '535 5.7.8 Username and Password not accepted.',
  ])('after "%s"', (text) => {
    expect(mayTryAgain(reply(text))).toBe(true);
  });

  it.each([
    '535 5.7.8 Too many failed logins',
    '535 5.7.0 (#AUTH005) Too many bad auth attempts.',
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    '535 5.7.8 Account locked',
    '535 5.7.8 Application-specific password required',
    '535 5.7.8 Sign in with your web browser',
    '535 Error: 请使用授权码登录',
    '534 5.7.9 required',
    '454 4.7.0 Temporary authentication failure',
    '421 4.7.0 bye',
    '530 5.7.0 Must issue a STARTTLS command first',
  ])('not after "%s"', (text) => {
    expect(mayTryAgain(reply(text))).toBe(false);
  });

  it('not without a reply', () => {
    expect(mayTryAgain(undefined)).toBe(false);
  });
});
