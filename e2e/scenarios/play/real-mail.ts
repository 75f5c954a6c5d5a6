import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { daemon } from '../../lab/daemon.ts';
import { mustRun } from '../../lab/must-run.ts';
import { run } from '../../lab/run.ts';
import { dovecot, POSTFIX_SERVICES, submission } from '../../lab/server-configs.ts';
import { waitForPort } from '../../lab/wait-for-port.ts';
import { PLACES } from './addresses.ts';

export interface RealMail {
  readonly certificate: ServerCertificate;
  readonly password: string;
  readonly users: readonly string[];
  /** Lines of `main.cf` laid over those of a healthy server. */
  readonly main: Readonly<Record<string, string>>;
  /** The listeners: those of the account, or the recipient's door. */
  readonly door: 'submission' | 'postscreen';
}

const mainOf = (folder: string, { door }: RealMail): Record<string, string> => ({
  compatibility_level: '3.6',
  queue_directory: `${folder}/queue`,
  data_directory: `${folder}/data`,
  maillog_file: `${folder}/postfix.log`,
  maillog_file_prefixes: folder,
  myhostname: door === 'submission' ? SAMPLE.server : SAMPLE.recipientServer,
  mydestination: '',
  mynetworks: '127.0.0.0/8',
  alias_maps: '',
  alias_database: '',
  local_recipient_maps: '',
  inet_interfaces: door === 'submission' ? PLACES.submission : PLACES.exchanger,
  inet_protocols: 'ipv4',
  smtpd_banner: '$myhostname ESMTP',
  smtpd_peername_lookup: 'no',
  default_transport: 'discard:',
  smtpd_tls_chain_files: `${folder}/server.pem`,
  ...(door === 'submission'
    ? {
        smtpd_tls_security_level: 'encrypt',
        smtpd_tls_auth_only: 'yes',
        smtpd_sasl_type: 'dovecot',
        smtpd_sasl_path: `${folder}/auth-postfix`,
        smtpd_sasl_auth_enable: 'yes',
        smtpd_sender_login_maps: `inline:{ ${SAMPLE.user}=${SAMPLE.user} }`,
        smtpd_sender_restrictions: 'reject_authenticated_sender_login_mismatch',
        smtpd_relay_restrictions: 'permit_sasl_authenticated, reject_unauth_destination',
      }
    : {
        relay_domains: SAMPLE.recipientDomain,
        relay_transport: 'discard:',
        smtpd_tls_security_level: 'may',
        postscreen_greet_action: 'enforce',
        postscreen_cache_map: '',
      }),
});

const doorOf = (folder: string, { door }: RealMail): string =>
  door === 'submission'
    ? submission(PLACES.submission, `${folder}/server.pem`)
    : `
${PLACES.exchanger}:25 inet n - n - 1 postscreen
smtpd pass - - n - - smtpd
dnsblog unix - - n - 0 dnsblog
tlsproxy unix - - n - 0 tlsproxy`;

async function writeFolder(folder: string, order: RealMail): Promise<void> {
  await chmod(folder, 0o755);
  for (const path of ['conf', 'queue', 'data', 'dovecot']) await mkdir(join(folder, path));
  await mustRun(['chown', 'postfix', join(folder, 'data')]);
  const lines = Object.entries({ ...mainOf(folder, order), ...order.main }).map(
    ([key, value]) => `${key} = ${value}\n`,
  );
  const files = {
    'conf/main.cf': lines.join(''),
    'conf/master.cf': `${doorOf(folder, order)}\n${POSTFIX_SERVICES}`,
    'dovecot.conf': dovecot(folder),
    users: order.users.map((user) => `${user}:{PLAIN}${order.password}:::::\n`).join(''),
    'server.pem': order.certificate.keyPem + order.certificate.chainPem,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** Real Postfix, with Dovecot behind it for the sign-in, in this namespace; the function that it gives ends both. */
export async function startRealMail(order: RealMail): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-scenario-'));
  const postfix = (word: string) => run(['postfix', '-c', join(folder, 'conf'), word], { timeoutMs: 60_000 });
  const signIn = order.door === 'submission';
  const stop = async () => {
    await postfix('stop');
    if (signIn) await run(['dovecot', '-c', join(folder, 'dovecot.conf'), 'stop'], { timeoutMs: 20_000 });
    await rm(folder, { recursive: true, force: true });
  };
  await writeFolder(folder, order);
  if (signIn) daemon(['dovecot', '-F', '-c', join(folder, 'dovecot.conf')]);
  const started = await postfix('start');
  if (started.code !== 0) {
    await stop();
    throw new Error(`Postfix did not start: ${started.err}`);
  }
  // Waiting must not use up what a limit counts, so the port is knocked at on the recipient's side alone.
  if (signIn) await waitForFile(join(folder, 'auth-postfix'));
  else await waitForPort([], PLACES.exchanger, 25);
  return stop;
}

async function waitForFile(path: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await run(['test', '-S', path], { timeoutMs: 2000 })).code === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${path} is not there after ten seconds.`);
}
