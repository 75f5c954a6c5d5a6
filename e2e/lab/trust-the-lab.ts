import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from './must-run.ts';
import type { RealLab } from './real-lab.ts';

/**
 * Lets a computer in the lab trust the lab's own issuer, as it trusts all others: `ip netns exec` puts a copy of
 * `/etc/ssl` with one more root over the real one. The folder goes with the namespace.
 */
export async function trustTheLab({ namespace, folder }: RealLab): Promise<void> {
  const copy = `/etc/netns/${namespace}/ssl`;
  await mkdir(join(copy, 'certs'), { recursive: true });
  await mustRun(['cp', '-a', '/etc/ssl/.', copy]);
  const bundle = join(copy, 'certs/ca-certificates.crt');
  const known = await readFile(bundle, 'utf8').catch(() => '');
  await writeFile(bundle, `${known}\n${await readFile(join(folder, 'ca.pem'), 'utf8')}`);
}
