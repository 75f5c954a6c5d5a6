import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { daemon } from '../../lab/daemon.ts';
import { mustRun } from '../../lab/must-run.ts';
import { run } from '../../lab/run.ts';
import { dovecot, POSTFIX_SERVICES } from '../../lab/server-configs.ts';
import { type Door, DOORS, MAILBOXES } from './doors.ts';
import { waitFor, waitForOpen } from './running.ts';

export interface RealMail {
  readonly certificate: ServerCertificate;
  readonly password: string;
  readonly users: readonly string[];
  /** Lines of `main.cf` laid over those of a healthy server. */
  readonly main: Readonly<Record<string, string>>;
  /** Further lines of `master.cf`. */
  readonly master?: string;
  readonly door: keyof typeof DOORS;
  /** Roots that it trusts when it sends, PEM. */
  readonly rootsPem?: string;
}

/** A real Postfix that runs. */
export interface RunningMail {
  /** Runs one of Postfix's own programs on it; gives what that wrote. */
  readonly ask: (program: string, ...words: string[]) => Promise<string>;
  /** Changes lines of `main.cf`; they count when this resolves. */
  readonly change: (main: Readonly<Record<string, string>>) => Promise<void>;
  /** Where letters for its people lie, one file each. */
  readonly inbox: string;
  readonly stop: () => Promise<void>;
}

const mainOf = (folder: string, door: RealMail['door']): Readonly<Record<string, string>> => ({
  compatibility_level: '3.6',
  queue_directory: `${folder}/queue`,
  data_directory: `${folder}/data`,
  maillog_file: `${folder}/postfix.log`,
  maillog_file_prefixes: folder,
  mydestination: '',
  mynetworks: '127.0.0.0/8',
  alias_maps: '',
  alias_database: '',
  local_recipient_maps: '',
  inet_interfaces: DOORS[door].address,
  inet_protocols: 'ipv4',
  smtpd_banner: '$myhostname ESMTP',
  smtpd_tls_chain_files: `${folder}/server.pem`,
  ...DOORS[door].main(folder),
});

async function writeFolder(folder: string, order: RealMail): Promise<void> {
  await chmod(folder, 0o755);
  for (const path of ['conf', 'queue', 'data', 'dovecot', MAILBOXES]) await mkdir(join(folder, path));
  await mustRun(['chown', 'postfix', join(folder, 'data')]);
  await chown(join(folder, MAILBOXES), 65_534, 65_534);
  const lines = Object.entries({ ...mainOf(folder, order.door), ...order.main }).map(
    ([key, value]) => `${key} = ${value}\n`,
  );
  const files = {
    'conf/main.cf': lines.join(''),
    'conf/master.cf': `\n${DOORS[order.door].master(folder)}\n${order.master ?? ''}\n${POSTFIX_SERVICES}`,
    'dovecot.conf': dovecot(folder),
    users: order.users.map((user) => `${user}:{PLAIN}${order.password}:::::\n`).join(''),
    'server.pem': order.certificate.keyPem + order.certificate.chainPem,
    'roots.pem': order.rootsPem ?? '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** Real Postfix, with Dovecot behind it for the sign-in, in this namespace. */
export async function startRealMail(order: RealMail): Promise<RunningMail> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-scenario-'));
  const conf = join(folder, 'conf');
  const postfix = (word: string) => run(['postfix', '-c', conf, word], { timeoutMs: 60_000 });
  const { signIn, address, knock }: Door = DOORS[order.door];
  const stop = async () => {
    await postfix('stop');
    if (signIn) await run(['dovecot', '-c', join(folder, 'dovecot.conf'), 'stop'], { timeoutMs: 20_000 });
    await rm(folder, { recursive: true, force: true });
  };
  const ask = (program: string, ...words: string[]) => mustRun([program, '-c', conf, ...words]);
  await writeFolder(folder, order);
  if (signIn) daemon(['dovecot', '-F', '-c', join(folder, 'dovecot.conf')]);
  const started = await postfix('start');
  if (started.code !== 0) {
    await stop();
    throw new Error(`Postfix did not start: ${started.err}`);
  }
  // Waiting must not use up what a limit counts, so the port is knocked at on the recipient's side alone.
  if (knock !== undefined) await waitForOpen(address, knock);
  else await waitForFile(join(folder, 'auth-postfix'));
  return {
    ask,
    change: async (main) => {
      const lines = Object.entries(main).map(([key, value]) => `${key} = ${value}`);
      if (lines.length > 0) await ask('postconf', ...lines);
      await ask('postfix', 'reload');
      // The master lets the old processes go only after it has read the signal.
      await new Promise((done) => setTimeout(done, 1000));
    },
    inbox: join(folder, MAILBOXES, 'inbox', 'new'),
    stop,
  };
}

const waitForFile = (path: string): Promise<true> =>
  waitFor(path, 10, async () => ((await run(['test', '-S', path], { timeoutMs: 2000 })).code === 0 ? true : undefined));
