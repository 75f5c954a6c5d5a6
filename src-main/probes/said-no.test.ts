import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../contract/observation.ts';
import type { Net } from '../net/net.ts';
import type { FaultServer } from '../practice/fault-server.ts';
import type { SmtpScript } from '../practice/smtp-script.ts';
import { runProbes } from './run-probes.ts';
import { createTarget } from './target.ts';
import { ADDRESS, HOST, Lab, PASSWORD, rowsOf, runInLab, type LabRun } from './testing/lab.ts';

/** Nothing is repeated against a server that said no. */

let lab: Lab;
beforeEach(() => {
  lab = new Lab();
});
afterEach(() => lab.close());

const EVERYTHING = { signIn: true, sendTestMessage: true, otherUsername: true };
const ACCOUNTS = { accounts: { [ADDRESS]: PASSWORD } };

/** Everything that may be tested is tested, on the one port that is open. */
const everything = async (script: SmtpScript, options: LabRun = {}) => {
  const server = await lab.serve(0, { script: { ...ACCOUNTS, ...script } });
  // The mail library opens its own connection, so the server stands on its real port.
  lab.place(server.port, server.port);
  const consent = options.consent ?? EVERYTHING;
  const rows = await runInLab(lab, { consent, case: { consent }, submission: { port: server.port } });
  return { rows, server, said: server.lines.map(({ text }) => text) };
};

const calls = (port: number): number => lab.opened.filter((where) => where.port === port).length;
const signIns = ({ lines }: FaultServer): string[] =>
  lines.map(({ text }) => text).filter((line) => /^AUTH/i.test(line));

describe('a greeting that says no', () => {
  it.each([
    ['421', { send: '421 4.7.0 Too many connections', then: 'close' }],
    ['554', ['554-5.7.1 no', '554 5.7.1 access denied']],
  ] as const)('%s: no further call than the two ways of speaking that began together', async (_code, greeting) => {
    const { rows, said, server } = await everything({ greeting });
    expect(rowsOf(rows, 'greeting', { port: server.port })).toContainEqual(
      expect.objectContaining({ failure: 'greeting-refused' }),
    );
    expect(calls(server.port)).toBeLessThanOrEqual(2);
    expect(said.filter((line) => /^(HELO|MAIL|AUTH|STARTTLS)/i.test(line))).toEqual([]);
  });

  it('is not called ten times to judge the line, however late an answer came', async () => {
    await lab.serve(587, { script: { greeting: { send: '421 4.7.0 Too many connections', then: 'close' } } });
    const real = await lab.net();
    let called = 0;
    const net: Net = {
      ...real,
      connect: async (where, signal, deadlineMs) => {
        if (where.port === 587) called += 1;
        const made = await real.connect(where, signal, deadlineMs);
        if (where.port !== 465) return made;
        await new Promise((done) => setTimeout(done, 400));
        return { ...made, ms: 1045 };
      },
    };
    const target = createTarget({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      account: { address: ADDRESS, submission: { hostname: HOST } },
    });
    if (target === undefined) throw new Error('no target');
    const rows = await runProbes({ target, net, consent: {}, signal: new AbortController().signal });
    const again = rowsOf(rows, 'line-quality');
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ outcome, reason }) => outcome === 'not-tested' && reason === 'said-no')).toBe(true);
    expect(called).toBeLessThanOrEqual(2);
  });
});

describe('a sign-in that is turned down', () => {
  it.each([
    ['535 5.7.8 Error: authentication failed, too many attempts'],
    ['454 4.7.0 Temporary authentication failure, try again later'],
    ['535 5.7.139 Authentication unsuccessful, the user account is locked'],
    ['534 5.7.9 Application-specific password required'],
  ])('%s: is not tried again, by no probe', async (auth) => {
    const { server, rows } = await everything({ auth });
    expect(signIns(server)).toHaveLength(1);
    expect(rowsOf(rows, 'test-message').map(({ reason }) => reason)).toEqual(['not-signed-in']);
  });

  it('with bare words is tried once more with the other form of the name, never a third time', async () => {
    const { server } = await everything({ auth: '535 5.7.8 Error: authentication failed' });
    expect(signIns(server).length).toBeLessThanOrEqual(2);
  });
});

describe('an envelope that is turned down', () => {
  it.each<[string, SmtpScript, Observation['probe']]>([
    ['sender', { mail: '553 5.7.1 not yours' }, 'sender-acceptance'],
    ['recipient', { rcpt: '550 5.1.1 unknown' }, 'recipient-acceptance'],
  ])('%s: is asked for once a conversation', async (_what, script, probe) => {
    const { rows, said } = await everything(script, { consent: { signIn: true } });
    expect(rowsOf(rows, probe)).toMatchObject([{ outcome: 'failed' }]);
    expect(said.filter((line) => line.startsWith('MAIL'))).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('RCPT')).length).toBeLessThanOrEqual(1);
  });
});
