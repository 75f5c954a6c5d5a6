import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fixArticles } from '../../knowledge/fix-articles-plugin.ts';

const SOURCES = join(import.meta.dirname, '../..');
const CACHE = join(SOURCES, '../node_modules/.cache');
const GUARD = new URL('./no-network.mjs', import.meta.url);

/** How one run of the command line in a process of its own ended. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Ways onto the network that were tried. */
  readonly network: readonly string[];
  /** MiB that the process had at most, with all its threads. */
  readonly peak: number;
}

/** The command line as it is built for people, from the sources as they are now. */
export interface BuiltCli {
  run(args: readonly string[], node?: readonly string[]): Promise<CliRun>;
  remove(): void;
}

/** Builds below `node_modules`, so that the built files find their libraries. */
export async function cliFromSource(): Promise<BuiltCli> {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'cli-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [fixArticles()],
    ssr: { noExternal: true, external: ['tesseract.js-core'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          cli: join(SOURCES, 'cli.ts'),
          'reading-worker': join(SOURCES, 'reading/reading-worker.ts'),
          'picture-worker': join(SOURCES, 'pictures/picture-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return {
    run: (args, node = [join(outDir, 'cli.js')]) => start([...node, ...args], outDir),
    remove: () => {
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

function start(args: readonly string[], folder: string): Promise<CliRun> {
  const notes = join(mkdtempSync(join(folder, 'run-')), 'network');
  const peak = `${notes}.peak`;
  const child = spawn(process.execPath, ['--import', fileURLToPath(GUARD), ...args], {
    env: { ...process.env, NETWORK_NOTES: notes, PEAK_NOTE: peak },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [child.stdout, child.stderr].map((stream) => textOf(stream));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({
        code,
        out: out?.() ?? '',
        err: err?.() ?? '',
        network: existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [],
        peak: Number(readFileSync(peak, 'utf8')) / 1024,
      });
    });
  });
}

/** Collects what comes; the result is asked for at the end. */
function textOf(stream: NodeJS.ReadableStream): () => string {
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece);
  });
  return () => Buffer.concat(pieces).toString('utf8');
}
