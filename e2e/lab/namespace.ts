import { mkdir, rm, writeFile } from 'node:fs/promises';
import { ADDRESSES } from './addresses.ts';
import { mustRun } from './must-run.ts';
import { run } from './run.ts';

const ip = (words: string) => mustRun(`ip ${words}`.split(' '));

/** Makes a network of its own with the lab's addresses; it has no way out. */
export async function makeNamespace(name: string): Promise<void> {
  await ip(`netns add ${name}`);
  await ip(`-n ${name} link set lo up`);
  // The computer needs an interface other than lo, or it has no network at all.
  await ip(`-n ${name} link add wan0 type veth peer name wan1`);
  await ip(`-n ${name} addr add ${ADDRESSES.client}/24 dev wan0`);
  await ip(`-n ${name} link set wan0 up`);
  await ip(`-n ${name} link set wan1 up`);
  for (const address of Object.values(ADDRESSES).filter((one) => one !== ADDRESSES.client))
    await ip(`-n ${name} addr add ${address}/32 dev lo`);
  await mkdir(`/etc/netns/${name}`, { recursive: true });
  await writeFile(`/etc/netns/${name}/resolv.conf`, `nameserver ${ADDRESSES.resolver}\noptions timeout:1 attempts:1\n`);
}

/** Ends every process in the namespace, by its id, and removes the namespace and what belongs to it. */
export async function removeNamespace(name: string): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const pid of await pidsIn(name)) end(pid, signal);
    for (let turn = 0; turn < 20 && (await pidsIn(name)).length > 0; turn += 1)
      await new Promise((done) => setTimeout(done, 100));
  }
  await run(['ip', 'netns', 'delete', name], { timeoutMs: 10_000 });
  await rm(`/etc/netns/${name}`, { recursive: true, force: true });
}

/** Ids of the processes that live in the namespace; none when it does not exist. */
export async function pidsIn(name: string): Promise<number[]> {
  const { code, out } = await run(['ip', 'netns', 'pids', name], { timeoutMs: 10_000 });
  return code === 0 ? out.split('\n').filter(Boolean).map(Number) : [];
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
