import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseFile } from '../../../src-main/contract/case.ts';
import { diagnoseResultSchema, type DiagnoseResult } from '../../../src-main/contract/result.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { run } from '../../lab/run.ts';
import { PLACES } from './addresses.ts';
import { goldenOf } from './golden.ts';
import { askDomain, mend, sendAndWait } from './mended.ts';
import { FAKETIME, isPosted, lacking, readScenarios, type Scenario } from './scenario.ts';
import { startScenario, type World } from './world.ts';

const client = process.env.OUTBOX_DOCTOR_CLIENT_NAMESPACE ?? '';
const update = process.env.OUTBOX_DOCTOR_UPDATE_GOLDEN === '1';
const wanted = (process.env.OUTBOX_DOCTOR_SCENARIOS ?? '').split(' ').filter(Boolean);
const cli = resolve(process.env.OUTBOX_DOCTOR_CLI ?? 'out/main/cli.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-scenarios-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What somebody says who holds a message or a list about it. */
const withFiles = (symptom: CaseFile['symptom'] | undefined, files: readonly string[]): CaseFile['symptom'] => ({
  kind: 'message-returned',
  client: 'thunderbird',
  ...symptom,
  files: [...files],
});

/** The case of somebody with a healthy account; it names no fault. */
const caseOf = ({ case: change = {} }: Scenario, rootPem: string, files: readonly string[]): CaseFile => ({
  schemaVersion: 1,
  symptom: { kind: 'error-shown', client: 'thunderbird' },
  account: {
    address: SAMPLE.user,
    submission: {
      hostname: SAMPLE.server,
      port: 587,
      socketType: 'starttls',
      authentication: 'password',
      username: SAMPLE.user,
    },
  },
  recipient: SAMPLE.recipient,
  consent: { signIn: true },
  ...change,
  ...(files.length > 0 ? { symptom: withFiles(change.symptom, files) } : {}),
  environment: { trustedCertificates: [rootPem], ...change.environment },
});

/** Another clock for the one program; its stop watches go on as they are. */
const clockOf = ({ world: { clockDays } }: Scenario): Record<string, string> =>
  clockDays === undefined
    ? {}
    : { LD_PRELOAD: FAKETIME, FAKETIME: `${clockDays > 0 ? '+' : ''}${clockDays}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1' };

/** Electron's own Node where a scenario is about its TLS; the app's set-up keeps it in this folder. */
const programOf = ({ world: { engine } }: Scenario): string =>
  engine === 'electron' ? (process.env.OUTBOX_DOCTOR_ELECTRON ?? '') : process.execPath;

const proxyOf = ({ world: { proxy } }: Scenario): string => (proxy ? `http://${PLACES.proxy}:3128` : '');

async function diagnose(scenario: Scenario, { rootPem, password }: World, returned: string | undefined) {
  const file = join(folder, `${scenario.id}.json`);
  const files = returned === undefined ? [] : [`${scenario.id}.eml`];
  for (const name of files) await writeFile(join(folder, name), returned ?? '');
  await writeFile(file, JSON.stringify(caseOf(scenario, rootPem, files)));
  const began = performance.now();
  const proxy = proxyOf(scenario);
  const inside = [
    'ip',
    'netns',
    'exec',
    client,
    'env',
    ...Object.entries(clockOf(scenario)).map(([key, value]) => `${key}=${value}`),
  ];
  const ran = await run([...inside, programOf(scenario), cli, 'diagnose', '--case', file, '--json'], {
    timeoutMs: 30_000,
    env: { ELECTRON_RUN_AS_NODE: '1', OUTBOX_DOCTOR_PASSWORD: password, HTTPS_PROXY: proxy, https_proxy: proxy },
  });
  const seconds = (performance.now() - began) / 1000;
  if (ran.code !== 0) throw new Error(`The command line ended with ${ran.code}: ${ran.err.slice(0, 1000)}`);
  return { result: diagnoseResultSchema.parse(JSON.parse(ran.out)), seconds };
}

/** What a failed comparison needs to be understood. */
const story = ({ diagnosis, observations }: DiagnoseResult) =>
  JSON.stringify(
    {
      causes: diagnosis.causes.slice(0, 4).map(({ id, probability, because }) => [id, probability, because]),
      rows: observations.map((row) =>
        [
          row.probe,
          row.target,
          row.family,
          row.failure ?? row.reason ?? row.outcome,
          row.ms?.toFixed(0),
          row.failure && row.reply?.code,
          row.failure && row.reply?.lines.join(' / '),
        ].join(' '),
      ),
    },
    null,
    1,
  );

/** Everything that is done in the world of a scenario while it stands. */
async function play(scenario: Scenario, world: World) {
  const { expected, letter } = scenario;
  const { post, rootPem, password } = world;
  if (post === undefined) return diagnose(scenario, world, undefined);
  const place = { client, cli, rootPem, password };
  const unhappy = letter === undefined ? undefined : await sendAndWait(place, post, letter);
  const judged = await diagnose(scenario, world, unhappy?.returned);
  const findings = expected.domain === undefined ? [] : await askDomain(place, expected.domain);
  const seen = Object.fromEntries(findings.map(({ code, severity }) => [code, severity]));
  expect(seen).toMatchObject(expected.domain?.findings ?? {});
  if (unhappy !== undefined) await mend(place, post, scenario, unhappy, findings);
  return judged;
}

test.for(readScenarios(wanted))('$id: $about', { timeout: 120_000 }, async (scenario, { skip }) => {
  const { expected } = scenario;
  const missing = lacking(scenario);
  if (missing !== undefined) skip(`not here: ${missing}`);
  const world = await startScenario(client, scenario);
  const { result, seconds } = await play(scenario, world).finally(() => world.close());
  console.log(`${scenario.id}: ${result.diagnosis.causes[0]?.id ?? 'nothing'} in ${seconds.toFixed(1)} s`);
  const golden = join(scenario.folder, 'golden.json');
  const seen = goldenOf(result, expected.golden !== 'verdict', {
    places: expected.byChance,
    posted: isPosted(scenario),
  });
  if (update || !existsSync(golden)) await writeFile(golden, `${JSON.stringify(seen, null, 2)}\n`);
  const ids = result.diagnosis.causes.map(({ id }) => id);
  expect(ids[0], story(result)).toBe(expected.cause);
  for (const also of expected.also ?? []) expect(ids, story(result)).toContain(also);
  if (expected.cause !== 'healthy') expect(ids).not.toContain('healthy');
  const blamed = result.diagnosis.path.filter(({ status }) => status === 'problem').map(({ place }) => place);
  expect(blamed.filter((place) => expected.byChance?.includes(place))).toEqual([]);
  expect(seconds).toBeLessThan(expected.seconds ?? 17);
  expect(world.heard().filter(({ text, secure }) => !secure && /^AUTH/i.test(text))).toEqual([]);
  if (expected.noSignIn) expect(world.heard().filter(({ text }) => /^AUTH/i.test(text))).toEqual([]);
  expect(Object.fromEntries(result.findings.map(({ id, outcome }) => [id, outcome]))).toMatchObject(
    expected.findings ?? {},
  );
  expect(seen).toEqual(JSON.parse(await readFile(golden, 'utf8')));
});
