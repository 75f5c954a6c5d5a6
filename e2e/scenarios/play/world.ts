import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { makeLabCertificates } from '../../../src-main/practice/certificates.ts';
import { startFaultServer } from '../../../src-main/practice/fault-server.ts';
import { healthyScript } from '../../../src-main/practice/healthy-script.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import type { SmtpScript } from '../../../src-main/practice/smtp-script.ts';
import type { ZoneRecord } from '../../../src-main/practice/zone.ts';
import { mustRun } from '../../lab/must-run.ts';
import { PLACES } from './addresses.ts';
import { startNameServer } from './name-server.ts';
import type { Scenario } from './scenario.ts';

const SPOKEN = 'harbour-books.example ESMTP';

/** The servers of one scenario while they run. */
export interface World {
  readonly rootPem: string;
  readonly password: string;
  close(): Promise<void>;
}

const at = (address: string): ZoneRecord[] => [{ type: 'A', address }];

const HEALTHY: Readonly<Record<string, readonly ZoneRecord[]>> = {
  [SAMPLE.domain]: [...at(PLACES.web), { type: 'MX', priority: 10, exchange: SAMPLE.otherServer }],
  [SAMPLE.server]: at(PLACES.submission),
  [SAMPLE.otherServer]: at(PLACES.submission),
  [SAMPLE.recipientDomain]: [{ type: 'MX', priority: 10, exchange: SAMPLE.recipientServer }],
  [SAMPLE.recipientServer]: at(PLACES.exchanger),
};

type Stop = () => unknown;

async function startNames({ resolvers = {} }: Scenario['world']): Promise<Stop[]> {
  const own: NonNullable<Scenario['world']['resolvers']> = { [PLACES.resolver]: {}, ...resolvers };
  const up = Object.entries(own).filter(([, { mode }]) => mode !== 'closed');
  return Promise.all(
    up.map(([address, { mode, records = {}, faults = {} }]) =>
      startNameServer({
        address,
        refuse: mode === 'refuse',
        origins: [SAMPLE.domain, SAMPLE.recipientDomain],
        records: { ...HEALTHY, ...records },
        faults,
      }),
    ),
  );
}

function scriptOf({ mail = {} }: Scenario['world'], password: string): SmtpScript {
  return {
    ...healthyScript(password),
    ...(mail.greeting === undefined ? {} : { greeting: mail.greeting }),
    ...(mail.plainEhlo === undefined ? {} : { ehlo: { plain: mail.plainEhlo } }),
  };
}

async function startMail(world: Scenario['world'], password: string): Promise<{ stops: Stop[]; rootPem: string }> {
  const certificates = await makeLabCertificates(new Date());
  const { rootPem } = certificates;
  const stops: Stop[] = [];
  const certificate = await certificates.issue(world.mail?.certificate ?? 'good');
  if (world.mail?.down !== true) {
    for (const port of [587, 465] as const) {
      const script = scriptOf(world, password);
      const order = { host: PLACES.submission, port, implicitTls: port === 465, certificate, script };
      const server = await startFaultServer(order);
      stops.push(() => server.close());
    }
  }
  if (world.exchanger !== 'down') {
    const script: SmtpScript = { name: SAMPLE.recipientServer, greeting: world.exchanger ?? `220 ${SPOKEN}` };
    const server = await startFaultServer({ host: PLACES.exchanger, port: 25, certificate, script });
    stops.push(() => server.close());
  }
  return { stops, rootPem };
}

/** Web ports that are open and say nothing: nobody asks them more. */
async function startWeb(): Promise<Stop[]> {
  return Promise.all(
    [PLACES.web, PLACES.submission].map(async (address) => {
      const server = createServer((socket) => socket.on('error', () => undefined));
      await new Promise<void>((resolve) => server.listen(443, address, resolve));
      return () => server.close();
    }),
  );
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

async function clearRules(client: string, world: Scenario['world']): Promise<void> {
  await mustRun(['nft', 'flush', 'ruleset']);
  await mustRun(['ip', 'netns', 'exec', client, 'nft', 'flush', 'ruleset']);
  if (world.linkDown !== true) return;
  await mustRun(['ip', '-n', client, 'link', 'set', 'wan0', 'up']);
  await mustRun(['ip', '-n', client, 'route', 'add', '10.50.0.0/16', 'dev', 'wan0', 'src', PLACES.client]);
}

/** Starts the servers here, in the namespace of the servers, and puts the one fault in. */
export async function startScenario(client: string, { world }: Scenario): Promise<World> {
  const password = randomBytes(9).toString('base64url');
  const hosts = `/etc/netns/${client}/hosts`;
  await mkdir(`/etc/netns/${client}`, { recursive: true });
  await writeFile(hosts, ['127.0.0.1 localhost', ...(world.hosts ?? []), ''].join('\n'));
  const [names, mail, web] = await Promise.all([startNames(world), startMail(world, password), startWeb()]);
  await setRules(client, world);
  return {
    rootPem: mail.rootPem,
    password,
    close: async () => {
      await clearRules(client, world);
      await Promise.all([...names, ...mail.stops, ...web].map((stop) => stop()));
      await rm(hosts, { force: true });
    },
  };
}
