import { once } from 'node:events';
import process from 'node:process';
import { type Io, InputError } from './commands/command.ts';
import { runCommand } from './commands/run-command.ts';

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
  // Nobody else ends a wait for input.
  process.stdin.destroy();
});
// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70);
});

const io: Io = {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  printed: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain', { signal: stop.signal });
  },
  err: (text) => {
    process.stderr.write(`${text.replace(/(?![\n\t])\p{C}/gu, '')}\n`);
  },
  stdin: readStdin,
  env: process.env,
  signal: stop.signal,
};

async function readStdin(maxBytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) throw new InputError(`Standard input is longer than ${maxBytes} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

process.exitCode = await runCommand(process.argv.slice(2), io);
