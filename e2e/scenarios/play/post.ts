import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../../src-main/practice/fault-server.ts';
import { SAMPLE } from '../../../src-main/practice/sample-world.ts';
import { mustRun } from '../../lab/must-run.ts';
import { PLACES } from './addresses.ts';
import { SIGNING_MILTER, startSigning } from './policy-daemons.ts';
import { type RunningMail, startRealMail } from './real-mail.ts';
import { startZones, type Zones } from './real-zones.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { healthyRecords, type Records, withChanges } from './records.ts';
import type { Scenario } from './scenario.ts';

/** Real servers all the way: names, the provider that sends on, and the recipient's server. */
export interface Post {
  readonly zones: Zones;
  readonly provider: RunningMail;
  readonly receiver: Receiver;
  /** Records as a scenario writes them, with the marks filled in. */
  readonly fill: (records: Records) => Records;
}

interface Order {
  readonly world: Scenario['world'];
  readonly certificate: ServerCertificate;
  readonly password: string;
  readonly exchangerCertificate: ServerCertificate;
  readonly rootsPem: string;
}
type Stop = () => unknown;

const ADDRESSES = [PLACES.zones, PLACES.list, PLACES.outgoing, PLACES.incoming];

async function addAddresses(): Promise<Stop> {
  for (const address of ADDRESSES) await mustRun(['ip', 'addr', 'add', `${address}/32`, 'dev', 'lo']);
  return async () => {
    for (const address of ADDRESSES) await mustRun(['ip', 'addr', 'delete', `${address}/32`, 'dev', 'lo']);
  };
}

function makeKey(): { readonly pem: string; readonly published: string } {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    pem: pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    published: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** The SHA-256 of the public key in a certificate, as a TLSA record holds it (RFC 6698 section 2.1). */
const keyHash = (pem: string): string =>
  createHash('sha256')
    .update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/**
 * `{key}` stands for the public key of the provider, `{key:half}` for its first half, `{key:rest}` for what follows, and
 * `{tlsa}` for the hash of the key of the recipient's server.
 */
const filled = (records: Records, key: string, tlsa: string): Records => {
  const half = Math.floor(key.length / 2);
  const marks = { '{key}': key, '{key:half}': key.slice(0, half), '{key:rest}': key.slice(half), '{tlsa}': tlsa };
  const fill = (text: string) =>
    Object.entries(marks).reduce((all, [mark, value]) => all.replaceAll(mark, () => value), text);
  return Object.fromEntries(Object.entries(records).map(([owner, data]) => [owner, data.map(fill)]));
};

async function startProvider({ world, certificate, password, rootsPem }: Order, stops: Stop[], keyPem: string) {
  const signs = world.receiver?.checks?.some((check) => check === 'dkim' || check === 'dmarc') ?? false;
  if (signs) {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-doctor-signing-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    await chmod(folder, 0o755);
    stops.push(await startSigning(folder, keyPem));
  }
  const provider = await startRealMail({
    certificate,
    password,
    users: [SAMPLE.user],
    door: 'relay',
    main: { ...(signs ? { smtpd_milters: SIGNING_MILTER } : {}), ...world.postfix?.main },
    rootsPem,
  });
  stops.push(() => provider.stop());
  return provider;
}

/** Starts all of it; what has to be ended is put into `stops`, also when a start fails. */
export async function startPost(order: Order, stops: Stop[]): Promise<Post> {
  const { world, exchangerCertificate } = order;
  const { checks = [], answers = {}, main = {} } = world.receiver ?? {};
  stops.push(await addAddresses());
  const key = makeKey();
  const fill = (records: Records) => filled(records, key.published, keyHash(exchangerCertificate.chainPem));
  const records = withChanges(healthyRecords(key.published), fill(world.zones ?? {}));
  const zones = await startZones(records, world.signed ?? []);
  stops.push(() => zones.stop());
  const provider = await startProvider(order, stops, key.pem);
  const receiver = await startReceiver({ certificate: exchangerCertificate, checks, answers, main });
  stops.push(() => receiver.stop());
  return { zones, provider, receiver, fill };
}
