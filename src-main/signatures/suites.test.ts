import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { Score } from './testing/suites.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache');
const present = existsSync(join(SHARED, 'corpora/arc'));
if (!present) console.info('Suites of ARC and DKIM skipped: ../shared with the corpora is not there.');

interface Run {
  readonly electron: string | null;
  readonly scores: Readonly<Record<'own' | 'arc' | 'dkim', Score>>;
}

/** The two chains that the library lets pass, and what the tag `g=` asks for, which RFC 6376 dropped. */
const MISSED_CHAINS = 2;
const DROPPED_TAG = ['badkey_12.txt', 'badkey_13.txt', 'badkey_8.txt', 'badkey_9.txt'];

let outDir = '';
beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true });
  outDir = mkdtempSync(join(CACHE, 'suites-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20.18',
      rolldownOptions: {
        input: { suites: join(import.meta.dirname, 'testing/print-suites.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}, 120_000);
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true });
});

async function run(program: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const { stdout } = await promisify(execFile)(program, [join(outDir, 'suites.mjs'), SHARED], {
    env: { ...process.env, ...env },
    timeout: 100_000,
  });
  return JSON.parse(stdout) as Run;
}

/** Where Electron was not set up there is no second run. */
const hasElectron = existsSync(resolve(import.meta.dirname, '../../node_modules/electron/path.txt'));
if (!hasElectron) console.info('Suites in the Node of Electron skipped: Electron is not set up (npm run set-up).');
const electron = (): string => createRequire(import.meta.url)('electron') as string;

const RUNS = [
  ['plain Node', () => run(process.execPath)],
  ...(hasElectron ? [['the Node of Electron', () => run(electron(), { ELECTRON_RUN_AS_NODE: '1' })] as const] : []),
] as const;

describe.each(RUNS)('signatures in %s', (where, start) => {
  let found: Run;
  beforeAll(async () => {
    found = await start();
    for (const [suite, { all, missed }] of Object.entries(found.scores))
      console.info(`${where}, ${suite}: ${all - missed.length} of ${all}; not right: ${missed.join('; ') || 'none'}`);
  }, 120_000);

  it('runs where it says', () => {
    expect(found.electron !== null).toBe(where.endsWith('Electron'));
  });

  it('takes our own signatures with both kinds of key, and a chain', () => {
    expect(found.scores.own).toEqual({ all: 3, missed: [] });
  });

  it.skipIf(!present)('judges the chains of the suite', () => {
    expect(found.scores.arc.all).toBe(171);
    expect(found.scores.arc.missed.length).toBeLessThanOrEqual(MISSED_CHAINS);
  });

  it.skipIf(!present)('judges the signed messages of the suite', () => {
    expect(found.scores.dkim.all).toBe(57);
    expect(found.scores.dkim.missed.map((one) => one.split(':')[0])).toEqual(DROPPED_TAG);
  });
});
