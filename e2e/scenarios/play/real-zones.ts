import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../../lab/must-run.ts';
import { run } from '../../lab/run.ts';
import { LIST_ZONE, PLACES } from './addresses.ts';
import { startUnbound } from './real-names.ts';
import { type Records, withChanges, zoneFiles } from './records.ts';
import { startRunning, waitFor, waitForOpen } from './running.ts';

/** The real name service of one scenario. */
export interface Zones {
  /** What stands there now under `owner TYPE`. */
  read(key: string): readonly string[];
  /** Types changes into the zones, as their owner does at the hoster; they count when this resolves. */
  typeIn(changes: Records): Promise<void>;
  stop(): Promise<void>;
}

const fileOf = (origin: string): string => `${origin === '' ? 'root' : origin}.zone`;

const knotConf = (folder: string, origins: readonly string[], signed: readonly string[]): string => `
server:
    rundir: "${folder}"
    listen: ${PLACES.zones}@53
database:
    storage: "${folder}/base"
policy:
  - id: quick
    algorithm: ecdsap256sha256
    nsec3: off
template:
  - id: default
    storage: "${folder}"
    journal-content: none
    zonefile-sync: -1
zone:
${origins
  .map((origin) => {
    const seal = signed.includes(origin) ? '    dnssec-signing: on\n    dnssec-policy: quick\n' : '';
    return `  - domain: ${origin}.\n    file: ${fileOf(origin)}\n${seal}`;
  })
  .join('')}`;

/** Unbound asks Knot for all there is, and the block list for its own; it keeps nothing, so that a change counts at once. */
const resolverLines = (origins: readonly string[], anchors: readonly string[]): string[] => [
  'server:',
  '  unblock-lan-zones: yes',
  '  insecure-lan-zones: yes',
  '  qname-minimisation: no',
  '  cache-max-ttl: 0',
  '  cache-max-negative-ttl: 0',
  ...(anchors.length > 0 ? ['  module-config: "validator iterator"'] : []),
  ...anchors.map((anchor) => `  trust-anchor: "${anchor}"`),
  ...origins.flatMap((origin) => ['stub-zone:', `  name: "${origin}."`, `  stub-addr: ${PLACES.zones}`]),
  'stub-zone:',
  `  name: "${LIST_ZONE}."`,
  `  stub-addr: ${PLACES.list}`,
];

/** The DS record of a zone, once Knot has made its keys. */
const sealOf = (conf: string, zone: string): Promise<string> =>
  waitFor(`the keys of ${zone}`, 10, async () => {
    const { code, out } = await run(['keymgr', '-c', conf, `${zone}.`, 'ds'], { timeoutMs: 5000 });
    return code === 0 ? out.split('\n').find((line) => line.includes(' DS ')) : undefined;
  });

/** Real Knot with these records and a real Unbound in front of it. Zones in `signed` are signed by Knot, and checked. */
export async function startZones(first: Records, signed: readonly string[]): Promise<Zones> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-zones-'));
  const conf = join(folder, 'knot.conf');
  let records = first;
  let serial = 0;
  const write = async () => {
    serial += 1;
    const files = zoneFiles(records, serial);
    for (const [origin, text] of files) await writeFile(join(folder, fileOf(origin)), text);
    return [...files.keys()];
  };
  const control = (...words: string[]) => mustRun(['knotc', '-b', '-s', join(folder, 'knot.sock'), ...words]);
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'base'));
  const origins = await write();
  await writeFile(conf, knotConf(folder, origins, signed));
  const stops = [() => rm(folder, { recursive: true, force: true }), startRunning(['knotd', '-c', conf])];
  const stop = async () => {
    for (const end of stops.toReversed()) await end();
  };
  try {
    await waitForOpen(PLACES.zones, 53);
    const anchors = await Promise.all(signed.map((zone) => sealOf(conf, zone)));
    stops.push(await startUnbound(resolverLines(origins, anchors)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    read: (key) => records[key] ?? [],
    async typeIn(changes) {
      records = withChanges(records, changes);
      await write();
      await control('zone-reload');
    },
    stop,
  };
}
