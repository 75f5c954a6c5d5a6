import { access } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Observation } from '../../src-main/contract/observation.ts';
import type { DiagnoseResult } from '../../src-main/contract/result.ts';
import { ACCOUNT, ADDRESSES, HOSTS } from './addresses.ts';
import { type Change, diagnoseInLab } from './diagnose-in-lab.ts';
import { earlySignIns } from './early-sign-ins.ts';
import { LEAVES } from './make-certificates.ts';
import { pidsIn } from './namespace.ts';
import type { RealLab } from './real-lab.ts';
import { run } from './run.ts';
import { startRealLab } from './start-real-lab.ts';

interface Scenario {
  readonly cause: string;
  readonly name?: string;
  readonly change?: Change;
  readonly breakIt?: (lab: RealLab) => Promise<void>;
  /** Mends the servers, or gives what the person changes. */
  readonly mend: (lab: RealLab) => Promise<Change>;
}

const REFUSED = { recipient: 'carol@rcpt.test' };

const recipientFault = (cause: string, answer: string): Scenario => ({
  cause,
  change: REFUSED,
  breakIt: (lab) => lab.answerFor({ [REFUSED.recipient]: answer }),
  mend: async (lab) => {
    await lab.answerFor({});
    return REFUSED;
  },
});

const SCENARIOS: readonly Scenario[] = [
  {
    cause: 'wrong-password',
    change: { password: 'an-old-password' },
    mend: () => Promise.resolve({}),
  },
  {
    cause: 'sender-not-allowed',
    change: { address: 'other@provider.test' },
    mend: () => Promise.resolve({ address: ACCOUNT.user }),
  },
  {
    cause: 'certificate-expired',
    change: { submission: { hostname: HOSTS.expired } },
    mend: async (lab) => {
      await lab.certify({ ...LEAVES.expired, from: -1, to: 90 });
      return { submission: { hostname: HOSTS.expired } };
    },
  },
  {
    cause: 'certificate-name-mismatch',
    change: { submission: { hostname: HOSTS.wrongName } },
    mend: () => Promise.resolve({ submission: { hostname: HOSTS.certified } }),
  },
  {
    cause: 'port-blocked',
    breakIt: (lab) => lab.dropPort(587),
    // The block stays: the fix is to use the other port.
    mend: () => Promise.resolve({ submission: { port: 465, socketType: 'tls' } }),
  },
  {
    cause: 'wrong-server-name',
    change: { submission: { hostname: HOSTS.mistyped } },
    mend: () => Promise.resolve({ submission: { hostname: HOSTS.good } }),
  },
  {
    cause: 'resolver-down',
    breakIt: (lab) => lab.stopResolver(),
    mend: async (lab) => {
      await lab.startResolver();
      return {};
    },
  },
  recipientFault('recipient-unknown', '550 5.1.1 User unknown in virtual mailbox table'),
  recipientFault('mailbox-full', '452 4.2.2 Mailbox full'),
  recipientFault('greylisted', '450 4.2.0 Greylisted for 300 seconds'),
];

const topOf = (result: DiagnoseResult) => result.diagnosis.causes[0]?.id;
/** What a failed assertion needs to be understood. */
const story = (result: DiagnoseResult) =>
  JSON.stringify(
    {
      causes: result.diagnosis.causes.slice(0, 4).map((one) => [one.id, one.probability, one.because]),
      rows: result.observations.map((one) =>
        [one.probe, one.target, one.outcome, one.failure ?? one.reason, one.reply?.code, one.reply?.lines]
          .flat()
          .join(' '),
      ),
    },
    null,
    1,
  );

/** Verification probes of the first fix that did not work after the repair; at the account's own server, on its port. */
function notGreen(before: DiagnoseResult, after: DiagnoseResult): string[] {
  const own = after.case.account?.submission;
  const elsewhere = ({ host, port }: Observation) => host === own?.hostname && port !== undefined && port !== own?.port;
  const worked = (probe: string) =>
    after.observations.some((row) => row.probe === probe && row.outcome === 'ok' && !elsewhere(row));
  return (before.fixes[0]?.verification ?? ['no fix']).filter((probe) => !worked(probe));
}

test.describe.configure({ mode: 'default' });

let lab: RealLab;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const started = await startRealLab();
  if ('skipped' in started) {
    console.log(`skipped: real servers: ${started.skipped}`);
    test.skip(true, `skipped: ${started.skipped}`);
    return;
  }
  lab = started;
});

test.afterEach(async () => {
  await lab.dropNothing();
});

test.afterAll(async () => {
  // Nothing was started when the lab was skipped.
  if ((lab as RealLab | undefined) === undefined) return;
  await lab.stop();
  expect(await pidsIn(lab.namespace)).toEqual([]);
  await expect(access(lab.folder)).rejects.toThrow();
  await expect(access(`/run/netns/${lab.namespace}`)).rejects.toThrow();
});

test('a healthy account is called healthy', async () => {
  const { result, ms } = await diagnoseInLab(lab);
  console.log(`lab: healthy verdict in ${ms} ms`);
  expect(topOf(result), story(result)).toBe('healthy');
  expect(result.observations.find((row) => row.probe === 'sign-in')?.outcome).toBe('ok');
});

for (const { cause, change, breakIt, mend } of SCENARIOS)
  test(`${cause}: found, never called healthy, and gone once mended`, async () => {
    await breakIt?.(lab);
    const { result, ms } = await diagnoseInLab(lab, change);
    console.log(`lab: ${cause} verdict in ${ms} ms`);
    const mended = await diagnoseInLab(lab, await mend(lab));
    expect(topOf(result), story(result)).toBe(cause);
    expect(result.diagnosis.causes.find((one) => one.id === 'healthy')?.probability ?? 0).toBeLessThan(0.05);
    expect(result.fixes.length).toBeGreaterThan(0);
    expect(topOf(mended.result), story(mended.result)).toBe('healthy');
    expect(notGreen(result, mended.result), story(mended.result)).toEqual([]);
  });

test('no password was ever sent before encryption', async () => {
  const { result } = await diagnoseInLab(lab);
  expect(result.observations.some((row) => row.probe === 'sign-in' && row.outcome === 'ok')).toBe(true);
  const before = await lab.mailLog();
  expect(before).toMatch(/postfix\/submission\/smtpd\[\d+\]: disconnect from .* starttls=1 auth=1 /);
  expect(earlySignIns(before)).toEqual([]);

  // The same look at the log does see somebody who signs in too early.
  const early = `
const s = require('node:net').connect(587, '${ADDRESSES.good}');
s.once('data', () => s.write('EHLO early.test\\r\\nAUTH PLAIN AGFsaWNlAHdyb25n\\r\\nQUIT\\r\\n'));
s.on('data', () => undefined).on('close', () => process.exit(0));`;
  await run([...lab.inside, process.execPath, '-e', early], { timeoutMs: 10_000 });
  await expect.poll(async () => earlySignIns(await lab.mailLog()).length).toBe(1);
});
