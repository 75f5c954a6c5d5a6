import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { startFaultServer, type FaultServer } from '../../../src-main/practice/fault-server.ts';
import { healthyScript } from '../../../src-main/practice/healthy-script.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import type { SmtpScript } from '../../../src-main/practice/smtp-script.ts';
import type { ZoneRecord } from '../../../src-main/practice/zone.ts';
import { mustRun } from '../../lab/must-run.ts';
import { ISSUER_HOST, PLACES } from './addresses.ts';
import { makeCertificate, type ScenarioCertificate } from './certificates.ts';
import { startNameServer } from './name-server.ts';
import { type Post, startPost } from './post.ts';
import { startRealExim } from './real-exim.ts';
import { startRealMail } from './real-mail.ts';
import { startUnbound } from './real-names.ts';
import { isPosted, type Scenario } from './scenario.ts';
import { startIssuer, startProxy, startWeb } from './web.ts';

const SPOKEN = 'harbour-books.example ESMTP';

/** The servers of one scenario while they run. */
export interface World {
  readonly rootPem: string;
  /** What is typed in, and what would open the door. */
  readonly password: string;
  /** The real servers, where all of it is played with such. */
  readonly post?: Post;
  /** What scripted submission servers heard. */
  heard(): readonly { readonly text: string; readonly secure: boolean }[];
  close(): Promise<void>;
}

const at = (address: string): ZoneRecord[] => [{ type: 'A', address }];

const HEALTHY: Readonly<Record<string, readonly ZoneRecord[]>> = {
  [SAMPLE.domain]: [...at(PLACES.web), { type: 'MX', priority: 10, exchange: SAMPLE.otherServer }],
  [SAMPLE.server]: at(PLACES.submission),
  [SAMPLE.otherServer]: at(PLACES.submission),
  [SAMPLE.recipientDomain]: [{ type: 'MX', priority: 10, exchange: SAMPLE.recipientServer }],
  [SAMPLE.recipientServer]: at(PLACES.exchanger),
  [ISSUER_HOST]: at(PLACES.issuer),
};

type Stop = () => unknown;

async function startNames({ resolvers = {}, unbound, ipv6 }: Scenario['world']): Promise<Stop[]> {
  if (unbound !== undefined) return [await startUnbound(unbound)];
  const both: ZoneRecord[] = [...at(PLACES.submission), { type: 'AAAA', address: PLACES.submission6 }];
  const own: NonNullable<Scenario['world']['resolvers']> = { [PLACES.resolver]: {}, ...resolvers };
  const up = Object.entries(own).filter(([, { mode }]) => mode !== 'closed');
  return Promise.all(
    up.map(([address, { mode, records = {}, faults = {} }]) =>
      startNameServer({
        address,
        refuse: mode === 'refuse',
        origins: [SAMPLE.domain, SAMPLE.recipientDomain],
        records: { ...HEALTHY, ...(ipv6 ? { [SAMPLE.server]: both } : {}), ...records },
        faults,
      }),
    ),
  );
}

function scriptOf({ mail = {} }: Scenario['world'], password: string): SmtpScript {
  const { greeting, plainEhlo, secureEhlo, starttls, auth, users } = mail;
  return {
    ...healthyScript(password),
    ...(greeting === undefined ? {} : { greeting }),
    ehlo: { ...(plainEhlo ? { plain: plainEhlo } : {}), ...(secureEhlo ? { secure: secureEhlo } : {}) },
    ...(starttls === undefined ? {} : { starttls }),
    ...(auth === undefined ? {} : { auth }),
    ...(users === undefined ? {} : { accounts: Object.fromEntries(users.map((user) => [user, password])) }),
  };
}

interface Mail {
  readonly certificate: ScenarioCertificate;
  readonly password: string;
}

async function startSubmission(world: Scenario['world'], { certificate: { server }, password }: Mail) {
  const { mail = {}, postfix, exim } = world;
  if (mail.down === true) return { stops: [], servers: [] };
  if (exim) {
    const users = mail.users ?? [SAMPLE.user];
    return { stops: [await startRealExim({ certificate: server, password, users })], servers: [] };
  }
  if (postfix !== undefined) {
    const users = mail.users ?? [SAMPLE.user];
    const main = postfix.main ?? {};
    const { stop } = await startRealMail({ certificate: server, password, users, main, door: 'submission' });
    return { stops: [stop], servers: [] };
  }
  const script = scriptOf(world, password);
  const order = { certificate: server, script, ...(mail.tls ? { tls: tlsOf(mail.tls) } : {}) };
  const hosts = world.ipv6 ? [PLACES.submission, PLACES.submission6] : [PLACES.submission];
  const servers: FaultServer[] = [];
  for (const host of hosts)
    for (const port of [587, 465])
      servers.push(await startFaultServer({ ...order, host, port, implicitTls: port === 465 }));
  return { stops: servers.map((one) => () => one.close()), servers };
}

const tlsOf = ({ maxVersion, ciphers }: NonNullable<NonNullable<Scenario['world']['mail']>['tls']>) => ({
  ...(maxVersion ? { maxVersion, minVersion: maxVersion } : {}),
  ...(ciphers ? { ciphers, dhparam: 'auto' as const } : {}),
});

/** The recipient's server has a certificate of its own, without any fault. */
async function startExchanger({ exchanger }: Scenario['world'], password: string): Promise<Stop[]> {
  if (exchanger === 'down') return [];
  const { server: certificate } = await makeCertificate('good');
  if (exchanger === 'postscreen') {
    return [(await startRealMail({ certificate, password, users: [], main: {}, door: 'postscreen' })).stop];
  }
  const script: SmtpScript = { name: SAMPLE.recipientServer, greeting: exchanger ?? `220 ${SPOKEN}` };
  const server = await startFaultServer({ host: PLACES.exchanger, port: 25, certificate, script });
  return [() => server.close()];
}

const table = (hook: 'input' | 'output', rules: readonly string[] = []) =>
  rules.length === 0
    ? ''
    : `table inet scenario_${hook} {\n chain c {\n  type filter hook ${hook} priority 0;\n${rules.map((rule) => `  ${rule}\n`).join('')} }\n}\n`;

async function setRules(client: string, world: Scenario['world']): Promise<void> {
  const inside = ['ip', 'netns', 'exec', client];
  const server = table('input', world.serverInput) + table('output', world.serverOutput);
  if (server !== '') await mustRun(['nft', '-f', '-'], { input: server });
  const own = table('output', world.clientOutput);
  if (own !== '') await mustRun([...inside, 'nft', '-f', '-'], { input: own });
  if (world.linkDown === true) await mustRun(['ip', '-n', client, 'link', 'set', 'wan0', 'down']);
}

/** Ways beside the usual ones: each is there for one scenario alone. */
function waysOf(client: string, { ipv6 }: Scenario['world'], issuer: boolean): (readonly [string, string, string])[] {
  const there = `ip -n ${client}`;
  return [
    ...(ipv6
      ? ([
          ['ip', 'addr', `${PLACES.submission6}/128 dev lo`],
          ['ip -6', 'route', 'fd50:9::/32 dev wan0'],
          [there, 'addr', `${PLACES.client6}/128 dev wan0`],
          [`${there} -6`, 'route', `fd50::/32 dev wan0`],
        ] as const)
      : []),
    ...(issuer
      ? ([
          ['ip', 'addr', `${PLACES.issuer}/32 dev lo`],
          [there, 'route', `${PLACES.issuer}/32 dev wan0 src ${PLACES.client}`],
        ] as const)
      : []),
  ];
}

async function setWays(ways: ReturnType<typeof waysOf>, word: 'add' | 'delete'): Promise<void> {
  const inOrder = word === 'add' ? ways : ways.toReversed();
  for (const [program, kind, rest] of inOrder) await mustRun(`${program} ${kind} ${word} ${rest}`.split(' '));
}

const BUNDLE = 'ssl/certs/ca-certificates.crt';

/** What the person's computer has beside the network: names by hand, and the roots that it trusts. */
async function writeComputer(client: string, world: Scenario['world'], systemRootPem: string | undefined) {
  const own = `/etc/netns/${client}`;
  await mkdir(own, { recursive: true });
  await writeFile(`${own}/hosts`, ['127.0.0.1 localhost', ...(world.hosts ?? []), ''].join('\n'));
  if (systemRootPem !== undefined) {
    await cp('/etc/ssl', `${own}/ssl`, { recursive: true, verbatimSymlinks: true });
    const usual = await readFile(`/etc/${BUNDLE}`, 'utf8').catch(() => '');
    await writeFile(`${own}/${BUNDLE}`, usual + systemRootPem);
  }
  return async () => {
    await rm(`${own}/hosts`, { force: true });
    await rm(`${own}/ssl`, { recursive: true, force: true });
  };
}

async function clearRules(client: string, world: Scenario['world']): Promise<void> {
  await mustRun(['nft', 'flush', 'ruleset']);
  await mustRun(['ip', 'netns', 'exec', client, 'nft', 'flush', 'ruleset']);
  if (world.linkDown !== true) return;
  await mustRun(['ip', '-n', client, 'link', 'set', 'wan0', 'up']);
  await mustRun(['ip', '-n', client, 'route', 'add', '10.50.0.0/16', 'dev', 'wan0', 'src', PLACES.client]);
}

/** A connection of another program on the person's computer; it has been greeted when this resolves. */
async function holdOpen(client: string, port: number): Promise<Stop> {
  const script = `require('node:net').connect(${port}, '${PLACES.submission}').once('data', () => console.log('greeted'))`;
  const holder = spawn('ip', ['netns', 'exec', client, process.execPath, '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
  return () => holder.kill('SIGKILL');
}

/** The servers of the provider and of the recipient, and the names. */
async function startMail(scenario: Scenario, mail: Mail, stops: Stop[]) {
  const { world } = scenario;
  if (isPosted(scenario)) {
    const exchanger = await makeCertificate(world.receiver?.certificate ?? 'good');
    const order = { world, certificate: mail.certificate.server, password: mail.password };
    const rest = { exchangerCertificate: exchanger.server, rootsPem: exchanger.rootPem };
    return { servers: [], post: await startPost({ ...order, ...rest }, stops) };
  }
  stops.push(...(await startNames(world)));
  const submission = await startSubmission(world, mail);
  stops.push(...submission.stops);
  stops.push(...(await startExchanger(world, mail.password)));
  return { servers: submission.servers };
}

async function startServers(client: string, scenario: Scenario, mail: Mail, stops: Stop[]) {
  const { world } = scenario;
  const { issuerPem, server } = mail.certificate;
  const ways = waysOf(client, world, issuerPem !== undefined);
  stops.push(() => setWays(ways, 'delete'));
  await setWays(ways, 'add');
  const running = await startMail(scenario, mail, stops);
  stops.push(...(await startWeb(world.web === undefined ? undefined : server)));
  if (issuerPem !== undefined) stops.push(await startIssuer(issuerPem));
  if (world.proxy) stops.push(await startProxy());
  stops.push(() => clearRules(client, world));
  await setRules(client, world);
  if (world.heldOpen !== undefined) stops.push(await holdOpen(client, world.heldOpen));
  return running;
}

/** Starts the servers here, in the namespace of the servers, and puts the one fault in. */
export async function startScenario(client: string, scenario: Scenario): Promise<World> {
  const { world } = scenario;
  const password = randomBytes(9).toString('base64url');
  const certificate = await makeCertificate(world.mail?.certificate ?? 'good');
  const { rootPem, systemRootPem } = certificate;
  const stops: Stop[] = [await writeComputer(client, world, systemRootPem)];
  const close = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const { servers, ...post } = await startServers(client, scenario, { certificate, password }, stops);
    return {
      ...post,
      rootPem,
      password: world.password === 'wrong' ? 'another-one' : password,
      heard: () => servers.flatMap(({ lines }) => lines),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
