import { run } from './run.ts';

const KNOCK = `
const s = require('node:net').connect(Number(process.argv[2]), process.argv[1]);
s.setTimeout(1000, () => process.exit(1));
s.on('connect', () => process.exit(0)).on('error', () => process.exit(1));`;

/** Waits until a TCP port inside the lab is open (or closed); rejects after 20 seconds. */
export async function waitForPort(
  inside: readonly string[],
  address: string,
  port: number,
  wanted: 'open' | 'closed' = 'open',
): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const { code } = await run([...inside, process.execPath, '-e', KNOCK, address, String(port)], { timeoutMs: 5000 });
    if ((code === 0) === (wanted === 'open')) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address}:${port} is not ${wanted} after 20 seconds.`);
}
