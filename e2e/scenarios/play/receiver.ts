import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { type Check, startChecks, writeList } from './policy-daemons.ts';
import { type RunningMail, startRealMail } from './real-mail.ts';

export interface ReceiverOrder {
  readonly certificate: ServerCertificate;
  readonly checks: readonly Check[];
  /** What it says to letters for an address, such as `550 5.1.1 User unknown`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly main: Readonly<Record<string, string>>;
}

/** The recipient's real server, with everything that it looks at. */
export interface Receiver extends RunningMail {
  /** Takes every address off the block list that it asks. */
  delist(): Promise<void>;
}

const access = (answers: ReceiverOrder['answers']): string =>
  `check_recipient_access inline:{${Object.entries(answers)
    .map(([address, answer]) => `{${address} = ${answer}}`)
    .join(', ')}}`;

/** Real Postfix for the recipient's domain on port 25, with mailboxes behind it. */
export async function startReceiver({ certificate, checks, answers, main }: ReceiverOrder): Promise<Receiver> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-checks-'));
  await chmod(folder, 0o755);
  const built = await startChecks(folder, checks);
  const stopChecks = async () => {
    for (const { stop } of built.toReversed()) await stop?.();
    await rm(folder, { recursive: true, force: true });
  };
  const restrictions = [
    ...(Object.keys(answers).length > 0 ? [access(answers)] : []),
    ...built.flatMap(({ restriction }) => restriction ?? []),
  ];
  try {
    const mail = await startRealMail({
      certificate,
      password: '',
      users: [],
      door: 'exchanger',
      main: {
        smtpd_recipient_restrictions: restrictions.join(', '),
        smtpd_milters: built.flatMap(({ milters = [] }) => milters).join(' '),
        ...main,
      },
      master: built.flatMap(({ master }) => master ?? []).join('\n'),
    });
    return {
      ...mail,
      delist: async () => {
        await writeList(folder, []);
        // Postfix remembers what the list said for as long as its processes live.
        await mail.change({});
      },
      stop: async () => {
        await mail.stop();
        await stopChecks();
      },
    };
  } catch (error) {
    await stopChecks();
    throw error;
  }
}
