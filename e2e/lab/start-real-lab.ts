import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, ADDRESSES } from './addresses.ts';
import { daemon } from './daemon.ts';
import { installPackages } from './install-packages.ts';
import { issue, LEAVES, makeIssuer } from './make-certificates.ts';
import { mustRun } from './must-run.ts';
import { makeNamespace } from './namespace.ts';
import { type RealLab, realLab } from './real-lab.ts';
import { run } from './run.ts';
import { dovecot, postfixMain, postfixMaster, unbound } from './server-configs.ts';
import { waitForPort } from './wait-for-port.ts';

let made = 0;

/** Starts real Postfix, Dovecot and Unbound in a network of their own, or gives the reason why that cannot be done. */
export async function startRealLab(): Promise<RealLab | { readonly skipped: string }> {
  const missing = await whyNot();
  if (missing !== undefined) return { skipped: missing };
  made += 1;
  const namespace = `odlab-${process.pid}-${made}`;
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-lab-'));
  const lab = realLab(namespace, folder);
  try {
    await makeNamespace(namespace);
    await writeWorld(folder);
    await startServers(lab);
    return lab;
  } catch (error) {
    const log = await lab.mailLog();
    await lab.stop();
    throw new Error(`The lab did not start. ${log.slice(-1500)}`, { cause: error });
  }
}

async function whyNot(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  const packages = await installPackages();
  if (packages !== undefined) return packages;
  return whyNoNamespace(`odlab-try-${process.pid}`);
}

/** A namespace that can be made cannot always be entered: in a changed root the mounts may be missing. */
async function whyNoNamespace(name: string): Promise<string | undefined> {
  const limit = { timeoutMs: 10_000 };
  const added = await run(['ip', 'netns', 'add', name], limit);
  const entered = added.code === 0 ? await run(['ip', 'netns', 'exec', name, 'true'], limit) : added;
  await run(['ip', 'netns', 'delete', name], limit);
  return entered.code === 0 ? undefined : `no network namespaces here (${entered.err.trim().slice(0, 200)})`;
}

/** Certificates and configurations. The folder must be open for the servers' own users. */
async function writeWorld(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const path of ['postfix/conf', 'postfix/queue', 'postfix/data', 'dovecot'])
    await mkdir(join(folder, path), { recursive: true });
  await mustRun(['chown', 'postfix', join(folder, 'postfix/data')]);
  await makeIssuer(folder);
  for (const leaf of Object.values(LEAVES)) await issue(folder, leaf);
  const files = {
    'postfix/conf/main.cf': postfixMain(folder),
    'postfix/conf/master.cf': postfixMaster(folder),
    'dovecot.conf': dovecot(folder),
    'unbound.conf': unbound(folder),
    users: `${ACCOUNT.user}:{PLAIN}${ACCOUNT.password}:::::\n`,
    recipients: '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

async function startServers(lab: RealLab): Promise<void> {
  await lab.startResolver();
  daemon([...lab.inside, 'dovecot', '-F', '-c', join(lab.folder, 'dovecot.conf')]);
  await mustRun([...lab.inside, 'postfix', '-c', join(lab.folder, 'postfix/conf'), 'start'], { timeoutMs: 60_000 });
  for (const [address, port] of [
    [ADDRESSES.good, 587],
    [ADDRESSES.good, 465],
    [ADDRESSES.recipientServer, 25],
  ] as const)
    await waitForPort(lab.inside, address, port);
}
