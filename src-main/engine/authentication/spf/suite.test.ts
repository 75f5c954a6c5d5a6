import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { type Scenario, scoreSuite, type SuiteScore, trialsOf } from './testing/suite.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SUITE = resolve(ROOT, '../shared/corpora/spf/rfc7208-tests.json');
const present = existsSync(SUITE);
if (!present) console.info('Suite of RFC 7208 skipped: ../shared with the corpora is not there.');
const hasElectron = existsSync(join(ROOT, 'node_modules/electron/path.txt'));
if (!hasElectron) console.info('Suite of RFC 7208 in the Node of Electron skipped: Electron is not set up.');

const ALL_RIGHT: SuiteScore = { cases: 203, wrong: [], explanations: 14, wrongExplanations: [], defaults: 8 };

/** Scores the suite inside the other program and prints what came out. */
const PROGRAM = `import { readFileSync } from 'node:fs';
const [, code, file] = process.argv;
const { scoreSuite } = await import(code);
const score = await scoreSuite(JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify({ electron: process.versions.electron ?? null, score }));`;

interface Run {
  readonly electron: string | null;
  readonly score: SuiteScore;
}

describe.skipIf(!present)('the suite of RFC 7208', () => {
  it('is judged right, all of it', async () => {
    const score = await scoreSuite(JSON.parse(readFileSync(SUITE, 'utf8')) as Scenario[]);
    console.info(`SPF in plain Node: ${score.cases - score.wrong.length} of ${score.cases} verdicts`);
    expect(score).toEqual(ALL_RIGHT);
  });

  it('ends each case within the bounds, with a row for each term that was tried', async () => {
    const verdicts = await Promise.all(
      trialsOf(JSON.parse(readFileSync(SUITE, 'utf8')) as Scenario[]).map(({ run }) => run()),
    );
    for (const { lookups, voids, matched, code } of verdicts) {
      expect(lookups).toBeLessThanOrEqual(10);
      expect(voids).toBeLessThanOrEqual(3);
      expect(matched.length > 0).toBe(code === 'matched');
    }
  });
});

describe.skipIf(!present || !hasElectron)('the suite of RFC 7208 in the Node of Electron', () => {
  let outDir = '';
  beforeAll(async () => {
    const cache = join(ROOT, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    outDir = mkdtempSync(join(cache, 'spf-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'testing/suite.ts'),
        outDir,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  }, 60_000);
  afterAll(() => {
    rmSync(outDir, { recursive: true, force: true });
  });

  it('is judged right, all of it', async () => {
    const electron = createRequire(import.meta.url)('electron') as string;
    const { stdout } = await promisify(execFile)(
      electron,
      ['--input-type=module', '--eval', PROGRAM, pathToFileURL(join(outDir, 'suite.mjs')).href, SUITE],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 20_000 },
    );
    const run = JSON.parse(stdout) as Run;
    console.info(
      `SPF in Electron ${run.electron ?? '?'}: ${run.score.cases - run.score.wrong.length} of ${run.score.cases}`,
    );
    expect(run).toEqual({ electron: expect.stringMatching(/^\d+\./) as string, score: ALL_RIGHT });
  }, 30_000);
});

describe('the count of a suite', () => {
  const scenario = (result: string, explanation?: string): Scenario => ({
    description: 'own',
    tests: {
      one: {
        helo: 'mx.example.net',
        host: '192.0.2.1',
        mailfrom: 'a@example.org',
        result,
        ...(explanation === undefined ? {} : { explanation }),
      },
    },
    zonedata: {
      'example.org': [{ SPF: 'v=spf1 -all exp=why.example.org' }],
      'why.example.org': [{ TXT: ['No', 'pe'] }],
    },
  });

  it('tells a wrong verdict and a wrong explanation', async () => {
    expect(await scoreSuite([scenario('pass', 'Yes')])).toEqual({
      cases: 1,
      wrong: ['own: one: fail, not pass'],
      explanations: 1,
      wrongExplanations: ['own: one: Nope, not Yes'],
      defaults: 0,
    });
  });

  it('takes a right one, and words where none are wanted for a fault', async () => {
    expect((await scoreSuite([scenario('fail', 'Nope')])).wrong).toEqual([]);
    expect((await scoreSuite([scenario('fail', 'DEFAULT')])).wrongExplanations).toHaveLength(1);
  });
});
