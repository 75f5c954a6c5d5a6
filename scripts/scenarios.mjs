/** `npm run scenarios [-- id…]`: scores all labelled cases, and plays those with real sockets in two networks of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { build, runnerImport } from 'vite';
import { buildIfNeeded } from './setup/build.mjs';
import { provideElectron } from './setup/electron.mjs';
import { provideExim } from './setup/exim.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const play = join(root, 'e2e', 'scenarios', 'play');
const ONE_WAY_MS = '20';
const CLIENT = '10.50.9.1';
const RESOLVER = '10.50.0.53';
const SERVERS = ['10.50.0.25', RESOLVER, '10.50.0.54', '10.50.0.31', '10.50.0.80', '10.50.1.25', '10.50.2.25'];

const args = process.argv.slice(2);
const update = args.includes('--update');
const wanted = args.filter((one) => !one.startsWith('--'));
const client = `odsc-${process.pid}-c`;
const server = `odsc-${process.pid}-s`;

/** @param {string} words */
function ip(words) {
  const { status, stderr } = spawnSync('ip', words.split(' '), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words}: ${stderr.trim()}`);
}

/** Why the scenarios cannot be played here. */
function whyNot() {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  const missing = ['ip', 'nft', 'python3'].filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length > 0) return `${missing.join(', ')} not found`;
  const tried = spawnSync('ip', ['netns', 'add', client], { encoding: 'utf8' });
  spawnSync('ip', ['netns', 'delete', client]);
  return tried.status === 0 ? undefined : `no network namespaces here (${tried.stderr.trim()})`;
}

function makeNetworks() {
  for (const name of [client, server]) {
    ip(`netns add ${name}`);
    ip(`-n ${name} link set lo up`);
  }
  // The servers believe their resolver when it says that an answer was signed.
  for (const [name, more] of [
    [client, ''],
    [server, ' trust-ad'],
  ]) {
    mkdirSync(`/etc/netns/${name}`, { recursive: true });
    writeFileSync(`/etc/netns/${name}/resolv.conf`, `nameserver ${RESOLVER}\noptions timeout:1 attempts:2${more}\n`);
  }
}

function joinNetworks() {
  ip(`-n ${client} addr add ${CLIENT}/32 dev wan0`);
  ip(`-n ${client} link set wan0 up mtu 1500`);
  ip(`-n ${client} route add 10.50.0.0/16 dev wan0 src ${CLIENT}`);
  ip(`-n ${server} addr add 10.50.0.1/32 dev wan0`);
  ip(`-n ${server} link set wan0 up`);
  ip(`-n ${server} route add 10.50.9.0/24 dev wan0`);
  for (const address of SERVERS) ip(`-n ${server} addr add ${address}/32 dev lo`);
}

/** @param {import('node:child_process').ChildProcess | undefined} link */
function removeNetworks(link) {
  link?.kill('SIGTERM');
  for (const name of [client, server]) {
    spawnSync('ip', ['netns', 'delete', name]);
    rmSync(`/etc/netns/${name}`, { recursive: true, force: true });
  }
}

async function startLink() {
  const link = spawn('python3', [join(play, 'delay-link.py'), client, server, ONE_WAY_MS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(link, 'exit').then(() => {
    throw new Error('The link between the networks did not come up.');
  });
  await Promise.race([once(link.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return link;
}

/** The runtime whose TLS one scenario is about. */
async function electronPath() {
  await provideElectron(root);
  const folder = join(root, 'node_modules', 'electron');
  return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
}

/** Where a second real mail server stands; its scenarios are left out where it cannot be had. */
function eximFolder() {
  const provided = provideExim(root);
  if ('folder' in provided) return provided.folder;
  process.stdout.write(`skipped: scenarios with Exim: ${provided.reason}\n`);
  return '';
}

/** Installs the servers that the scenarios play with; those whose servers cannot be had are left out one by one. */
async function provideServers() {
  const { module } = await runnerImport(join(root, 'e2e/lab/install-packages.ts'));
  const { installPackages } = /** @type {typeof import('../e2e/lab/install-packages.ts')} */ (module);
  const reason = await installPackages('scenarios');
  if (reason !== undefined) process.stdout.write(`skipped: some scenarios: ${reason}\n`);
}

/** Scores the labelled cases that need no network, and writes docs/accuracy.md and docs/examples.md. */
async function scoreCases() {
  const outDir = mkdtempSync(join(tmpdir(), 'accuracy-'));
  try {
    const configFile = join(root, 'scripts/figures/build.config.ts');
    await build({ configFile, configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const { accuracy } = await import(pathToFileURL(join(outDir, 'accuracy.js')).href);
    for (const [name, text] of Object.entries(accuracy(root))) {
      const filepath = join(root, 'docs', name);
      writeFileSync(filepath, await format(String(text), { ...(await resolveConfig(filepath)), filepath }));
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

if (wanted.length === 0) await scoreCases();
const reason = whyNot();
if (reason === undefined) {
  await provideServers();
  buildIfNeeded(root);
  const began = performance.now();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let link;
  try {
    makeNetworks();
    link = await startLink();
    joinNetworks();
    const vitest = [process.execPath, join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'];
    const inside = ['netns', 'exec', server, ...vitest, '--config', join(play, 'vitest.config.ts')];
    const env = {
      ...process.env,
      OUTBOX_DOCTOR_CLIENT_NAMESPACE: client,
      OUTBOX_DOCTOR_ELECTRON: await electronPath(),
      OUTBOX_DOCTOR_EXIM: eximFolder(),
      OUTBOX_DOCTOR_SCENARIOS: wanted.join(' '),
      ...(update ? { OUTBOX_DOCTOR_UPDATE_GOLDEN: '1' } : {}),
    };
    const child = spawn('ip', inside, { cwd: root, env, stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
  } finally {
    removeNetworks(link);
    process.stdout.write(`scenarios: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  }
} else {
  process.stdout.write(`skipped: scenarios: ${reason}\n`);
}
