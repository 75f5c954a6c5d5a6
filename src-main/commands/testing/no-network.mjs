/**
 * Loaded before the command line (`--import`), in its threads too: every way onto the network throws and leaves a note in
 * the file that `NETWORK_NOTES` names. At the end the most memory that the process had, in KiB, goes to `PEAK_NOTE`.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';
import workers from 'node:worker_threads';

const notes = process.env.NETWORK_NOTES ?? workers.workerData?.networkNotes;
const refuse = (way) => () => {
  appendFileSync(notes, `${way}\n`);
  throw new Error(`no network: ${way}`);
};

net.Socket.prototype.connect = refuse('connect');
dgram.Socket.prototype.send = refuse('send');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt']) {
  dns[name] = refuse(name);
  dns.promises[name] = refuse(name);
}
globalThis.fetch = refuse('fetch');

workers.Worker = class extends workers.Worker {
  constructor(url, options = {}) {
    const guard = ['--import', import.meta.url];
    super(url, { ...options, execArgv: guard, workerData: { networkNotes: notes } });
  }
};
syncBuiltinESMExports();

/** Linux counts what a process had before it became this program into `maxRSS`; its own table does not. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (workers.isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.PEAK_NOTE, String(peak()));
  });
}
