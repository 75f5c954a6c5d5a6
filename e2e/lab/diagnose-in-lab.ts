import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CaseFile, Submission } from '../../src-main/contract/case.ts';
import { diagnoseResultSchema, type DiagnoseResult } from '../../src-main/contract/result.ts';
import { ACCOUNT, ADDRESSES, HOSTS } from './addresses.ts';
import { run } from './run.ts';
import type { RealLab } from './real-lab.ts';

/** What differs from the healthy account. */
export interface Change {
  readonly submission?: Partial<Submission>;
  readonly address?: string;
  readonly password?: string;
  readonly recipient?: string;
  /** A pasted text, when the person has one. */
  readonly text?: string;
}

export interface Answer {
  readonly result: DiagnoseResult;
  /** From the start of the program to its end. */
  readonly ms: number;
}

/** The case of somebody in the lab; it names no fault. */
export function labCase(change: Change): CaseFile {
  return {
    schemaVersion: 1,
    symptom: { kind: 'error-shown', client: 'thunderbird', ...(change.text && { text: change.text }) },
    account: {
      address: change.address ?? ACCOUNT.user,
      submission: {
        hostname: HOSTS.good,
        port: 587,
        socketType: 'starttls',
        authentication: 'password',
        username: ACCOUNT.user,
        ...change.submission,
      },
    },
    recipient: change.recipient ?? 'bob@rcpt.test',
    consent: { signIn: true },
    environment: { resolvers: [ADDRESSES.resolver], trustedCertificates: ['ca.pem'] },
  };
}

/** Runs the built command line inside the lab on that case. */
export async function diagnoseInLab(lab: RealLab, change: Change = {}): Promise<Answer> {
  const file = join(lab.folder, 'case.json');
  await writeFile(file, JSON.stringify(labCase(change)));
  const cli = resolve(process.env.OUTBOX_DOCTOR_CLI ?? 'out/main/cli.js');
  const before = performance.now();
  const ran = await run([...lab.inside, process.execPath, cli, 'diagnose', '--case', file, '--json'], {
    timeoutMs: 25_000,
    env: { OUTBOX_DOCTOR_PASSWORD: change.password ?? ACCOUNT.password },
  });
  const ms = Math.round(performance.now() - before);
  if (ran.code !== 0) throw new Error(`The command line ended with ${ran.code}: ${ran.err.slice(0, 1000)}`);
  return { result: diagnoseResultSchema.parse(JSON.parse(ran.out)), ms };
}
