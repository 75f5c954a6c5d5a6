import { isIP, isIPv4 } from 'node:net';
import { checkTls } from 'tls-checker-lite';
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

const visit = async ({ net, target, signal }: ProbeContext, address: string): Promise<ObservationDraft> => {
  const { hostname: host, port, socketType } = target.submission;
  const { result, when } = await timed(net.clock, () =>
    checkTls({
      host: address,
      port,
      servername: host,
      ...(socketType === 'tls' ? {} : { starttls: 'smtp' as const }),
      trustedCertificates: net.trustedCertificates,
      signal,
      deadlineMs: DEADLINE_MS,
      now: net.clock.now(),
    }),
  );
  result.socket?.destroy();
  const failure = result.failure ?? result.facts.problems[0];
  return measured('reference-connect', `${address}:${port}`, when, {
    host,
    address,
    port,
    family: isIPv4(address) ? 4 : 6,
    view: 'reference',
    ...(failure === undefined ? {} : { failure }),
  });
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
