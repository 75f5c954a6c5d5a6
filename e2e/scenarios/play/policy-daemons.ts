import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { mustRun } from '../../lab/must-run.ts';
import { LIST_ZONE, OWN_DOMAIN, PLACES } from './addresses.ts';
import { startRunning, waitFor, waitForOpen } from './running.ts';

/** What the recipient's server looks at before it takes a letter. */
export const CHECKS = ['name', 'list', 'spf', 'greylist', 'dkim', 'dmarc'] as const;
export type Check = (typeof CHECKS)[number];

/** The program behind each check, where Postfix has none of its own. */
export const CHECK_PROGRAMS: Readonly<Partial<Record<Check, readonly string[]>>> = {
  list: ['/usr/sbin/rbldnsd'],
  spf: ['/usr/bin/policyd-spf'],
  greylist: ['/usr/sbin/postgrey'],
  dkim: ['/usr/sbin/opendkim'],
  dmarc: ['/usr/sbin/opendkim', '/usr/sbin/opendmarc'],
};

/** How one check is built into Postfix, and how it ends. */
interface BuiltIn {
  readonly restriction?: string;
  readonly milters?: readonly string[];
  readonly master?: string;
  readonly stop?: () => Promise<void>;
}

const HOST = '127.0.0.1';
const PORTS = { signing: 8891, keys: 8892, rule: 8893, greylist: 10_023 } as const;
const milter = (port: number): string => `inet:${HOST}:${port}`;
/** What the provider's Postfix has in `smtpd_milters` when it signs. */
export const SIGNING_MILTER = milter(PORTS.signing);
/** For the scenarios; a real server waits minutes. */
const GREYLIST_SECONDS = 6;

const lines = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} ${value}\n`)
    .join('');

async function startOpenDkim(folder: string, port: number, settings: Readonly<Record<string, string>>) {
  const conf = join(folder, `opendkim-${port}.conf`);
  const common = { Syslog: 'no', Background: 'no', Socket: `inet:${port}@${HOST}`, Nameservers: PLACES.resolver };
  await writeFile(conf, lines({ ...common, ...settings }));
  const stop = startRunning(['opendkim', '-f', '-x', conf]);
  await waitForOpen(HOST, port);
  return stop;
}

/** Signs what the provider's people send, with the key in PEM. */
export async function startSigning(folder: string, keyPem: string): Promise<() => Promise<void>> {
  const file = join(folder, 'signing.pem');
  await writeFile(file, keyPem, { mode: 0o600 });
  return startOpenDkim(folder, PORTS.signing, {
    Mode: 's',
    Domain: `${SAMPLE.domain},${OWN_DOMAIN}`,
    Selector: 'post',
    KeyFile: file,
    // The folder of temporary files is open to all; the key itself is not.
    RequireSafeKeys: 'no',
    Canonicalization: 'relaxed/relaxed',
    InternalHosts: '0.0.0.0/0',
  });
}

/** Only one OpenDKIM looks at a letter: the one that turns bad signatures away, or the one that notes what it saw. */
async function startKeys(folder: string, isStrict: boolean): Promise<() => Promise<void>> {
  const strict = {
    'On-BadSignature': 'reject',
    'On-KeyNotFound': 'reject',
    'On-SignatureError': 'reject',
    'On-Default': 'accept',
  };
  return startOpenDkim(folder, PORTS.keys, {
    Mode: 'v',
    AuthservID: SAMPLE.recipientServer,
    AlwaysAddARHeader: 'yes',
    ...(isStrict ? strict : { 'On-Default': 'accept' }),
  });
}

async function startOpenDmarc(folder: string): Promise<() => Promise<void>> {
  const conf = join(folder, 'opendmarc.conf');
  await writeFile(
    conf,
    lines({
      Syslog: 'false',
      Socket: `inet:${PORTS.rule}@${HOST}`,
      AuthservID: SAMPLE.recipientServer,
      TrustedAuthservIDs: SAMPLE.recipientServer,
      SPFSelfValidate: 'true',
      SPFIgnoreResults: 'true',
      RejectFailures: 'true',
    }),
  );
  const stop = startRunning(['opendmarc', '-f', '-c', conf]);
  await waitForOpen(HOST, PORTS.rule);
  return stop;
}

const listFile = (addresses: readonly string[]): string =>
  [`:127.0.0.2:$ is listed, see https://${LIST_ZONE}/`, '127.0.0.2', ...addresses, ''].join('\n');

/** Puts these addresses on the block list and takes all others off; the list counts when this resolves. */
export async function writeList(folder: string, addresses: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'list'), listFile(addresses));
  const reverse = PLACES.outgoing.split('.').reverse().join('.');
  const wanted = addresses.includes(PLACES.outgoing);
  await waitFor('the block list', 10, async () => {
    const said = await mustRun(['dig', '+short', '+tries=1', '+time=2', `@${PLACES.list}`, `${reverse}.${LIST_ZONE}`]);
    return said.includes('127.0.0.2') === wanted ? true : undefined;
  });
}

async function startList(folder: string): Promise<() => Promise<void>> {
  await writeFile(join(folder, 'list'), listFile([PLACES.outgoing]));
  const how = ['-n', '-4', '-u', 'rbldns', '-c', '1s', '-t', '1s', '-w', folder, '-b', `${PLACES.list}/53`];
  const stop = startRunning(['rbldnsd', ...how, `${LIST_ZONE}:ip4set:list`]);
  await writeList(folder, [PLACES.outgoing]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}

async function startGreylist(folder: string): Promise<() => Promise<void>> {
  const base = join(folder, 'greylist');
  await mustRun(['install', '-d', '-o', 'postgrey', '-g', 'postgrey', base]);
  const stop = startRunning([
    'postgrey',
    `--inet=${HOST}:${PORTS.greylist}`,
    `--delay=${GREYLIST_SECONDS}`,
    `--dbdir=${base}`,
    `--hostname=${SAMPLE.recipientServer}`,
  ]);
  await waitForOpen(HOST, PORTS.greylist);
  return stop;
}

const SPF_CONF = `debugLevel = 0
HELO_reject = Fail
Mail_From_reject = Fail
PermError_reject = True
TempError_Defer = True
`;

async function startSpf(folder: string): Promise<BuiltIn> {
  const conf = join(folder, 'policyd-spf.conf');
  await writeFile(conf, SPF_CONF);
  return {
    restriction: 'check_policy_service unix:private/policyd-spf',
    master: `policyd-spf unix - n n - 0 spawn user=nobody argv=/usr/bin/policyd-spf ${conf}`,
  };
}

/** Starts what the checks need; `folder` is open to every user. */
export async function startChecks(folder: string, checks: readonly Check[]): Promise<BuiltIn[]> {
  const start: Readonly<Record<Check, () => Promise<BuiltIn>>> = {
    name: () => Promise.resolve({ restriction: 'reject_unknown_client_hostname' }),
    list: async () => ({ restriction: `reject_rbl_client ${LIST_ZONE}`, stop: await startList(folder) }),
    spf: () => startSpf(folder),
    greylist: async () => ({
      restriction: `check_policy_service ${milter(PORTS.greylist)}`,
      stop: await startGreylist(folder),
    }),
    dkim: async () => ({ milters: [milter(PORTS.keys)], stop: await startKeys(folder, true) }),
    dmarc: async () => {
      const keys = await startKeys(folder, false);
      const rule = await startOpenDmarc(folder);
      return {
        milters: [milter(PORTS.keys), milter(PORTS.rule)],
        stop: async () => {
          await rule();
          await keys();
        },
      };
    },
  };
  const built: BuiltIn[] = [];
  for (const check of checks) built.push(await start[check]());
  return built;
}
