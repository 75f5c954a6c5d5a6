import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../contract/case.ts';
import { helloName } from './hello-name.ts';
import { runProbes } from './run-probes.ts';
import { createTarget } from './target.ts';
import { ADDRESS, HOST, Lab, rowsOf } from './testing/lab.ts';

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const context = async (client: string | undefined, consent: CaseFile['consent'], computerName = 'ANNA-PC.home') => {
  const target = createTarget({
    schemaVersion: 1,
    symptom: { kind: 'unknown', ...(client === undefined ? {} : { client }) },
    account: { address: ADDRESS, submission: { hostname: HOST, port: 587, socketType: 'starttls' } },
    ...(consent === undefined ? {} : { consent }),
  });
  if (target === undefined) throw new Error('The lab case has no server.');
  return { target, net: { ...(await lab.net()), computerName } };
};

describe('helloName', () => {
  it.each([
    ['outlook-classic', { signIn: true }, 'ANNA-PC'],
    ['outlook-classic', {}, undefined],
    ['outlook-classic', undefined, undefined],
    ['thunderbird', { signIn: true }, undefined],
    [undefined, { signIn: true }, undefined],
  ])('for %s with %j is %s', async (client, consent, expected) => {
    expect(helloName(await context(client, consent))).toBe(expected);
  });

  it.each(['', 'a b', 'x\r\nQUIT', 'büro'])('is never %j', async (name) => {
    expect(helloName(await context('outlook-classic', { signIn: true }, name))).toBeUndefined();
  });

  it('shows a server that refuses such a name, as the mail app meets it', async () => {
    const server = await lab.serve(587, {
      script: { mail: '504 5.5.2 <ANNA-PC>: Helo command rejected: need fully-qualified hostname' },
    });
    const signal = new AbortController().signal;
    const given = await context('outlook-classic', { signIn: true });
    const none = { ...given.target.submission, authentication: 'none' as const };
    const rows = await runProbes({
      target: { ...given.target, submission: none },
      net: given.net,
      consent: { signIn: true },
      signal,
      only: ['sign-in'],
    });
    const hellos = server.lines.map(({ text }) => text).filter((text) => text.startsWith('EHLO'));
    expect(new Set(hellos)).toEqual(new Set(['EHLO ANNA-PC']));
    expect(rowsOf(rows, 'sender-acceptance')).toMatchObject([{ failure: 'sender-refused', reply: { code: 504 } }]);
  });
});
