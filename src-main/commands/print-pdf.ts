import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { InputError } from './command.ts';

const SECONDS = 40;
const MOST_BYTES = 20_000_000;

/**
 * A tagged PDF of the page, printed by the app's own engine without a window (`src-main/shell/start-printing.ts`).
 * Rejects with an `InputError` when there is no such engine here or it gives none within 40 seconds.
 */
export async function printPdf(html: string, signal: AbortSignal): Promise<Uint8Array> {
  const { program, words } = engine();
  const stop = AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'], env, signal: stop, killSignal: 'SIGKILL' });
  const printed = new Promise<Uint8Array>((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > MOST_BYTES) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.on('error', () => {
      reject(new InputError(signal.aborted ? 'Stopped.' : CANNOT));
    });
    child.on('close', () => {
      const pdf = Buffer.concat(pieces);
      if (pdf.subarray(0, 5).toString('latin1') === '%PDF-') resolve(pdf);
      else reject(new InputError(CANNOT));
    });
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(html);
  return printed;
}

const CANNOT = 'A PDF cannot be made on this computer. The format html holds the same and can be printed.';

/** The installed app prints itself; in a checkout its Electron prints the built app. */
function engine(): { readonly program: string; readonly words: string[] } {
  const words = ['--print-report', ...linuxWords()];
  if ('electron' in process.versions) return { program: process.execPath, words };
  return { program: electronHere(), words: [builtApp(), ...words] };
}

/** Beside the built command line or above its chunks; from the source in `out`. */
function builtApp(): string {
  const found = ['.', '..', '../../out/main']
    .map((folder) => join(import.meta.dirname, folder, 'index.js'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new InputError(CANNOT);
  return found;
}

function electronHere(): string {
  try {
    return createRequire(import.meta.url)('electron') as string;
  } catch {
    throw new InputError(CANNOT);
  }
}

/** No screen is needed to print, and an administrator's start must do without the sandbox of the system. */
const linuxWords = (): string[] =>
  process.platform !== 'linux'
    ? []
    : ['--ozone-platform=headless', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
