import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { waitForPort } from '../../lab/wait-for-port.ts';
import { PLACES } from './addresses.ts';

export interface RealExim {
  readonly certificate: ServerCertificate;
  readonly password: string;
  readonly users: readonly string[];
}

/** Where the set-up has unpacked Exim; empty when it could not be had. */
export const EXIM = process.env.OUTBOX_DOCTOR_EXIM ?? '';
/** Debian's Exim looks for a user of this name when it starts. It is known in Exim's own view of the files alone. */
const OWNER = 'Debian-exim';
const OWNER_ID = 64_987;

/** A submission server that wants a sign-in over TLS and passes nothing on without one, in Exim's own words. */
const configOf = (folder: string, { users, password }: RealExim): string => `
primary_hostname = ${SAMPLE.server}
keep_environment =
spool_directory = ${folder}/spool
log_file_path = ${folder}/%slog
pid_file_path = ${folder}/exim.pid
local_interfaces = <; ${PLACES.submission}.587 ; ${PLACES.submission}.465
tls_on_connect_ports = 465
tls_advertise_hosts = *
tls_certificate = ${folder}/server.pem
tls_privatekey = ${folder}/server.pem
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = acl_rcpt
begin acl
acl_rcpt:
  accept authenticated = *
  deny message = relay not permitted
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{inlist{$auth2}{${users.join(':')}}}{eq{$auth3}{${password}}}}}
  server_set_id = $auth2
`;

const START = (folder: string): string => `
mount --bind ${folder}/passwd /etc/passwd
mount --bind ${folder}/group /etc/group
export LD_LIBRARY_PATH=${EXIM}/usr/lib/x86_64-linux-gnu
exec ${EXIM}/usr/sbin/exim4 -C ${folder}/exim.conf -bdf
`;

async function writeFolder(folder: string, order: RealExim): Promise<void> {
  const files = {
    'exim.conf': configOf(folder, order),
    'server.pem': order.certificate.keyPem + order.certificate.chainPem,
    passwd: `${await readFile('/etc/passwd', 'utf8')}${OWNER}:x:${OWNER_ID}:${OWNER_ID}::/nonexistent:/bin/false\n`,
    group: `${await readFile('/etc/group', 'utf8')}${OWNER}:x:${OWNER_ID}:\n`,
    start: START(folder),
  };
  await chmod(folder, 0o755);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await mkdir(join(folder, 'spool'));
  for (const name of ['server.pem', 'spool']) await chown(join(folder, name), OWNER_ID, OWNER_ID);
  await chown(folder, OWNER_ID, OWNER_ID);
}

/** Real Exim on 587 and 465 in this namespace, with a view of the files of its own; the function that it gives ends it. */
export async function startRealExim(order: RealExim): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-exim-'));
  await writeFolder(folder, order);
  const server = spawn('unshare', ['-m', 'sh', '-e', join(folder, 'start')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
    server.once('error', () => {
      resolve();
    });
  });
  const stop = async () => {
    server.kill('SIGTERM');
    // Exim writes its log while it ends: the folder would come back.
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitForPort([], PLACES.submission, 587);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
