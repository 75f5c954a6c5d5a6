import { describe, expect, it } from 'vitest';
import type { DiagnoseResult } from '../../src-main/contract/result.ts';
import { fix, proposal, result } from '../testing/samples.ts';
import { noFacts, type Facts } from './facts.ts';
import { routeAfterCheck } from './route-after-check.ts';

const AT = '2026-11-24T09:41:00.000Z';

/** A result that asks for something else than the sign-in, with the sign-in left out for this reason. */
const leftOut = (reason: string): DiagnoseResult => ({
  ...result({ confidence: 'possible' }),
  observations: [
    {
      id: 'o1',
      probe: 'sign-in',
      target: 'smtp.northmail.example:587',
      outcome: 'not-tested',
      reason,
      startedAt: AT,
      endedAt: AT,
    },
  ],
});

const mended: Facts = {
  ...noFacts,
  retest: true,
  origin: 'you',
  submission: proposal.submission,
  fix: fix('renew-password', { verification: ['sign-in'] }),
};

describe('where a test of a mended sign-in leads', () => {
  it('asks for the password: nothing else shows that it works', () => {
    expect(routeAfterCheck(leftOut('no-consent'), mended, true)).toBe('password');
  });

  it.each([
    ['the connection is not safe', leftOut('tls-not-verified'), mended],
    ['no way with a password is offered', leftOut('mechanism-not-offered'), mended],
    ['the fix is proved in another way', leftOut('no-consent'), { ...mended, fix: fix('use-other-port') }],
    ['nothing was mended', leftOut('no-consent'), { ...mended, fix: undefined }],
    ['the person left the sign-in out', leftOut('no-consent'), { ...mended, signInSkipped: true }],
    ['it was tried twice already', leftOut('no-consent'), { ...mended, signInTries: 2 }],
  ] as const)('never asks when %s', (_, seen, facts) => {
    expect(routeAfterCheck(seen, facts, true)).toBe('not-yet');
  });

  it('asks too when another fix is in and all that was measured passed, with a secure line', () => {
    const other = { ...mended, fix: fix('use-other-port') };
    const [signIn] = leftOut('no-consent').observations;
    if (signIn === undefined) throw new Error('no row');
    const secure = { ...signIn, id: 'o2', probe: 'tls-handshake', outcome: 'ok', reason: undefined } as const;
    const clear = { ...leftOut('no-consent'), findings: [] };
    const safe = { ...clear, observations: [signIn, secure] };
    expect(routeAfterCheck(safe, other, true)).toBe('password');
    expect(routeAfterCheck(clear, other, true)).toBe('not-yet');
    expect(routeAfterCheck({ ...safe, findings: leftOut('x').findings }, other, true)).toBe('not-yet');
    expect(routeAfterCheck(safe, { ...other, retest: false }, true)).toBe('result');
  });

  it('never asks before a fix was tried', () => {
    expect(routeAfterCheck(leftOut('no-consent'), { ...mended, retest: false }, true)).toBe('result');
  });
});
