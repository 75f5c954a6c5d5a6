import { isIP, isIPv4 } from 'node:net';
import { checkTls } from 'tls-checker-lite';
import type { Failure } from '../contract/failure.ts';
import type { TcpTarget } from '../net/net.ts';
import { addressLookups } from './address-lookups.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

const MOST_ADDRESSES = 2;
const DEADLINE_MS = 5000;

const answersOf = (rows: readonly ObservationDraft[]): string[] => rows.flatMap(({ answers = [] }) => answers);

/** Addresses that only the reference resolver gives; none while one of its addresses is also given here. */
const foreignAddresses = async (context: ProbeContext): Promise<string[]> => {
  const lookups = addressLookups(context);
  const [os, configured, reference] = (await Promise.all([lookups.os, lookups.configured, lookups.reference])).map(
    answersOf,
  );
  const here = new Set([...(os ?? []), ...(configured ?? [])]);
  if (here.size === 0 || reference?.some((address) => here.has(address)) === true) return [];
  return (reference ?? []).filter((address) => isIP(address) !== 0).slice(0, MOST_ADDRESSES);
};

/** The first thing that is wrong with the server there; `undefined` when it proves its name. */
const check = async ({ net, target, signal }: ProbeContext, where: TcpTarget): Promise<Failure | undefined> => {
  const { hostname, socketType } = target.submission;
  const opened = await net.connect(where, signal);
  if (!opened.ok) return opened.failure;
  const { failure, facts, socket } = await checkTls({
    host: where.address,
    port: where.port,
    servername: hostname,
    socket: opened.value,
    ...(socketType === 'tls' ? {} : { starttls: 'smtp' as const }),
    trustedCertificates: net.trustedCertificates,
    signal,
    deadlineMs: DEADLINE_MS,
    now: net.clock.now(),
  });
  socket?.destroy();
  opened.value.destroy();
  return failure ?? facts.problems[0];
};

const visit = async (context: ProbeContext, address: string): Promise<ObservationDraft> => {
  const { hostname: host, port } = context.target.submission;
  const where: TcpTarget = { address, port, family: isIPv4(address) ? 4 : 6 };
  const { result: failure, when } = await timed(context.net.clock, () => check(context, where));
  const facts = { host, ...where, view: 'reference' as const };
  return measured('reference-connect', `${address}:${port}`, when, { ...facts, ...(failure && { failure }) });
};

/**
 * Where another name service gives another address: whether the server can be found there, and proves its name. That
 * tells a false address from one of many.
 */
export default probe({
  id: 'reference-connect',
  produces: ['reference-connect'],
  consent: 'none',
  seconds: 10,
  run: async (context) => {
    const { hostname, port } = context.target.submission;
    const addresses = await foreignAddresses(context);
    if (addresses.length === 0) {
      return [notTested(context.net.clock, 'reference-connect', `${hostname}:${port}`, 'not-needed')];
    }
    return Promise.all(addresses.map((address) => visit(context, address)));
  },
});
