import { Resolver } from 'node:dns';
import type { DnsView } from '../../contract/observation.ts';
import type { Clock, DnsClient, DnsQuestion, Outcome, ResolverAddress } from '../net.ts';
import { osLookup } from './os-lookup.ts';
import { queryName } from './query-name.ts';
import { queryServer, type QueryLimits, type ServerAnswer, type ServerResult } from './query-server.ts';
import { referenceAddress, serverAddress, serverText } from './server-address.ts';

const DEADLINE_MS = 5000;

export interface DnsClientOptions {
  /** `address` or `address:port` (`[v6]:port`). When given, these are the configured view and the system is not asked. */
  readonly resolvers?: readonly string[];
  /** Second opinion, in any form of `referenceAddress`. None when absent: nobody's names go to a stranger unasked. */
  readonly referenceResolvers?: readonly string[];
  /** PEM texts that are trusted beside the usual roots, for resolvers over TLS. */
  readonly trustedCertificates?: readonly string[];
  readonly clock: Clock;
  /** For one question, whatever the number of servers; 5 000 when absent. */
  readonly deadlineMs?: number;
  /** Waits before each repetition of a datagram, in milliseconds; 1 000 and then 2 000 when absent. */
  readonly resendAfterMs?: readonly number[];
}

/** An answer of `createDnsClient` tells more than the common interface asks for. */
export interface OwnDnsClient extends DnsClient {
  ask(view: DnsView, question: DnsQuestion, signal: AbortSignal): Promise<Outcome<ServerAnswer>>;
  askServer(
    server: string,
    question: DnsQuestion,
    signal: AbortSignal,
    transport: 'udp' | 'tcp',
  ): Promise<Outcome<ServerAnswer>>;
}

function readAddress(text: string, read: (text: string) => ResolverAddress | undefined): ResolverAddress {
  const address = read(text);
  if (address === undefined) throw new TypeError(`not the address of a name server: ${text.slice(0, 100)}`);
  return address;
}

/**
 * The system's own list, without what we cannot read. A new resolver reads it anew: the one that comes with Node keeps
 * the list of the network in which the app was started.
 */
function systemServers(): ResolverAddress[] {
  return new Resolver().getServers().flatMap((text) => serverAddress(text) ?? []);
}

/** These say something about the name; all other failures are about the server, so the next one is asked. */
const SETTLED = new Set(['dns-nxdomain', 'dns-no-data', 'stopped']);
const SPOKE = new Set(['dns-servfail', 'dns-refused']);

type Refused = Extract<ServerResult, { ok: false }>;

const limitsOf = (
  { clock, resendAfterMs, trustedCertificates }: DnsClientOptions,
  deadlineMs: number,
  signal: AbortSignal,
): QueryLimits => ({
  deadlineMs,
  signal,
  ticks: () => clock.ticks(),
  ...(resendAfterMs && { resendAfterMs }),
  ...(trustedCertificates && { trusted: trustedCertificates }),
});

/** One server after another, each with its share of the time that is left. */
async function askInTurn(
  servers: readonly ResolverAddress[],
  question: DnsQuestion,
  options: DnsClientOptions,
  signal: AbortSignal,
): Promise<ServerResult> {
  const { clock } = options;
  const end = clock.ticks() + (options.deadlineMs ?? DEADLINE_MS);
  let kept: Refused | undefined;
  for (const [index, server] of servers.entries()) {
    const deadlineMs = Math.max(1, (end - clock.ticks()) / (servers.length - index));
    const asked = await queryServer(server, question, limitsOf(options, deadlineMs, signal));
    if (asked.ok || SETTLED.has(asked.failure)) return asked;
    const detail = [serverText(server), asked.detail].filter((part) => part !== undefined).join(' ');
    if (kept === undefined || (!SPOKE.has(kept.failure) && SPOKE.has(asked.failure))) kept = { ...asked, detail };
  }
  return kept ?? { ok: false, failure: 'dns-unreachable', detail: 'no name server is set' };
}

/**
 * Makes the name service of a run: the operating system's view, the configured servers and the reference servers, each
 * asked by itself. Answers and failures are values; nothing rejects.
 * @throws TypeError for a resolver that is no address
 */
export function createDnsClient(options: DnsClientOptions): OwnDnsClient {
  const { clock } = options;
  const given = options.resolvers?.map((text) => readAddress(text, serverAddress));
  const views: Readonly<Record<DnsView, readonly ResolverAddress[]>> = {
    os: [],
    configured: given ?? systemServers(),
    reference: (options.referenceResolvers ?? []).map((text) => readAddress(text, referenceAddress)),
  };
  const asking = async (
    { name: given, ...rest }: DnsQuestion,
    run: (question: DnsQuestion) => Promise<ServerResult>,
  ): Promise<Outcome<ServerAnswer>> => {
    const began = clock.ticks();
    const name = queryName(given);
    const result: ServerResult =
      name === undefined ? { ok: false, failure: 'dns-name-invalid' } : await run({ name, ...rest });
    const ms = clock.ticks() - began;
    return result.ok ? { ok: true, value: result.answer, ms } : { ...result, ms };
  };
  const limits = (signal: AbortSignal) => limitsOf(options, options.deadlineMs ?? DEADLINE_MS, signal);
  const fromSystem = given === undefined;
  return {
    servers: (view) => (view === 'os' && fromSystem ? ['os'] : views[view].map(serverText)),
    ask: (view, question, signal) =>
      asking(question, (asked) =>
        view === 'os' && fromSystem
          ? osLookup(asked, options.deadlineMs ?? DEADLINE_MS, signal)
          : askInTurn(views[view], asked, options, signal),
      ),
    askServer: (server, question, signal, transport) =>
      asking(question, (asked) =>
        queryServer({ ...readAddress(server, serverAddress), transport }, asked, limits(signal)),
      ),
  };
}
