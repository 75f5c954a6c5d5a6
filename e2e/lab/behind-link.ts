import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDRESSES } from './addresses.ts';
import { mustRun } from './must-run.ts';
import { removeNamespace } from './namespace.ts';
import type { RealLab } from './real-lab.ts';

const ADDRESS = '10.50.8.1';
const DEVICE = 'far0';
const ip = (words: string) => mustRun(`ip ${words}`.split(' '));

/** A computer of its own, joined to the lab by a line that holds each packet for a while. */
export interface FarComputer {
  /** What to put before a command so that it runs there. */
  readonly inside: readonly string[];
  stop(): Promise<void>;
}

/** Joins a new computer to the lab. Both ways together take `2 * oneWayMs`. */
export async function behindLink(lab: RealLab, root: string, oneWayMs: number): Promise<FarComputer> {
  const name = `${lab.namespace}-f`;
  await ip(`netns add ${name}`);
  const program = join(root, 'e2e/scenarios/play/delay-link.py');
  const link = spawn('python3', [program, name, lab.namespace, String(oneWayMs), DEVICE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    link.kill('SIGTERM');
    await removeNamespace(name);
    await rm(`/etc/netns/${name}`, { recursive: true, force: true });
  };
  try {
    await once(link.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
    for (const words of [
      `-n ${name} link set lo up`,
      `-n ${name} addr add ${ADDRESS}/32 dev ${DEVICE}`,
      `-n ${name} link set ${DEVICE} up mtu 1500`,
      `-n ${name} route add 10.50.0.0/16 dev ${DEVICE} src ${ADDRESS}`,
      `-n ${lab.namespace} link set ${DEVICE} up mtu 1500`,
      `-n ${lab.namespace} route add ${ADDRESS}/32 dev ${DEVICE} src ${ADDRESSES.resolver}`,
    ])
      await ip(words);
    await mkdir(`/etc/netns/${name}`, { recursive: true });
    const resolver = `nameserver ${ADDRESSES.resolver}\noptions timeout:1 attempts:2\n`;
    await writeFile(`/etc/netns/${name}/resolv.conf`, resolver);
  } catch (error) {
    await stop();
    throw error;
  }
  return { inside: ['ip', 'netns', 'exec', name], stop };
}
