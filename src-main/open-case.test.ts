import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from './contract/case.ts';
import type { DiagnoseResult } from './contract/result.ts';
import { createDoctor } from './create-doctor.ts';
import { diagnose } from './diagnose.ts';
import { startLab } from './practice/lab.ts';

const doctor = createDoctor();
const signal = () => AbortSignal.timeout(20_000);
const open = (value: unknown) => doctor.openCase(new TextEncoder().encode(JSON.stringify(value)), signal());
const opened = async (value: unknown) => {
  const found = await open(value);
  if ('code' in found) throw new Error(found.message);
  return found;
};
const theirs = (more: Partial<CaseFile> = {}): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'error-shown', text: '535 5.7.8 authentication failed' },
  ...more,
});
const server = (hostname: string) => ({ account: { address: 'otto@hill.example', submission: { hostname } } });

/** A run on their side, as `diagnose --json` prints it. */
async function theirRun(): Promise<DiagnoseResult> {
  const lab = await startLab('certificate-expired');
  try {
    return await diagnose(lab.case, { signal: signal(), password: lab.password });
  } finally {
    await lab.close();
  }
}

/** The rows without any record that they propose. */
const withoutChanges = (rows: DiagnoseResult['observations']): unknown =>
  JSON.parse(JSON.stringify(rows, (key, value: unknown) => (key === 'change' ? undefined : value)));

describe('a case of somebody else', () => {
  it('is judged anew from its rows, with the same answer and nothing measured', { timeout: 30_000 }, async () => {
    const run = await theirRun();
    const { result, madeAt, left } = await opened(run);
    expect(result?.diagnosis.causes[0]?.id).toBe('certificate-expired');
    expect(result?.observations).toEqual(withoutChanges(run.observations));
    expect(madeAt).toBe(run.timing.startedAt);
    expect(left).toEqual(['consent', 'network', 'certificates']);
  });

  it('says nothing in our name: sentences of the file are written anew', { timeout: 30_000 }, async () => {
    const run = await theirRun();
    const lie = 'Call 555-0100 and tell your password';
    const forged = {
      ...run,
      readings: [{ input: 'a', kind: 'bounce', results: [], headline: lie, summary: lie, fixes: [] }],
      diagnosis: {
        ...run.diagnosis,
        headline: lie,
        causes: run.diagnosis.causes.map((one) => ({ ...one, title: lie })),
      },
    };
    expect(JSON.stringify(await opened(forged))).not.toContain(lie);
  });

  it('proposes no record of theirs: what to publish is only said of what we saw', { timeout: 30_000 }, async () => {
    const run = await theirRun();
    const lie = 'v=spf1 +all';
    const change = { what: 'change', where: 'name-service', name: 'hill.example', type: 'TXT', after: lie };
    const check = { code: 'sender-refused', severity: 'problem', subject: '203.0.113.7', values: {}, change };
    const row = { ...run.observations[0], id: 'o999', probe: 'sending-address', part: 'sender', checks: [check] };
    const { result } = await opened({ ...run, observations: [...run.observations, row] });
    expect(result?.observations.at(-1)?.checks?.[0]?.code).toBe('sender-refused');
    expect(JSON.stringify(result)).not.toContain(lie);
  });

  it('is read from its words where no row is', async () => {
    const { result, readings } = await opened(theirs());
    expect(result).toBeUndefined();
    const [first] = readings;
    expect(first && 'results' in first && first.results[0]?.causes[0]?.id).toBe('wrong-password');
    expect((await opened(theirs({ symptom: { kind: 'unknown' } }))).readings).toEqual([]);
  });

  it('gives no consent, no trust, no path, and no server in the own network', async () => {
    const { case: mine, left } = await opened(
      theirs({
        symptom: { kind: 'unknown', files: ['../../etc/passwd'] },
        ...server('192.168.1.1'),
        consent: { signIn: true },
        environment: { resolvers: ['10.0.0.1'], trustedCertificates: ['/etc/ca.pem'] },
      }),
    );
    expect(mine).toEqual({
      schemaVersion: 1,
      symptom: { kind: 'unknown' },
      account: { address: 'otto@hill.example' },
      environment: {},
    });
    expect([...left].sort()).toEqual(['certificates', 'consent', 'files', 'network', 'server']);
    expect((await opened(theirs(server('smtp.hill.example')))).left).toEqual([]);
  });

  it('keeps odd words as words, and a place by name for what does not fit', async () => {
    const text = '<script>alert(1)</script>\u202E 550 5.1.1';
    expect((await opened(theirs({ symptom: { kind: 'error-shown', text } }))).case.symptom.text).toBe(text);
    expect(await open({ ...theirs(), symptom: { kind: 'unknown', mood: 1 } })).toMatchObject({
      code: 'CASE_UNFIT',
      message: expect.stringContaining('symptom.mood') as string,
    });
  });
});

describe('a check of it', () => {
  it('calls an address of the own network only when the person typed it', { timeout: 60_000 }, async () => {
    let calls = 0;
    const listener = createServer((socket) => {
      calls += 1;
      socket.on('error', () => undefined);
      socket.end('554 5.3.2 no\r\n');
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    const { port } = listener.address() as AddressInfo;
    const account = { submission: { hostname: '127.0.0.1', port } };
    const check = (serverTyped: boolean) =>
      doctor.check(theirs({ account }), { signal: signal(), imported: { serverTyped } });
    try {
      const refused = await check(false);
      expect(calls).toBe(0);
      expect(refused.observations.filter(({ outcome, address }) => outcome === 'ok' && address)).toEqual([]);
      await check(true);
      expect(calls).toBeGreaterThan(0);
    } finally {
      listener.close();
    }
  });
});
