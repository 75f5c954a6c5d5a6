import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unboundConfig } from '../../lab/unbound-config.ts';
import { waitForPort } from '../../lab/wait-for-port.ts';
import { PLACES } from './addresses.ts';

const SERVER = ['do-not-query-localhost: no', 'ede: yes', 'edns-buffer-size: 1232'];

/** A real Unbound at the address of the resolver, with `lines` behind its usual settings; the function that it gives ends it. */
export async function startUnbound(lines: readonly string[]): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-unbound-'));
  const file = join(folder, 'unbound.conf');
  await writeFile(file, unboundConfig(folder, PLACES.resolver, SERVER, lines));
  const child = spawn('unbound', ['-d', '-c', file], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await waitForPort([], PLACES.resolver, 53).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}
