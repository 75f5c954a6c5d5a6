import { getServers } from 'node:dns';
import type { DnsView } from '../../contract/observation.ts';
import type { Clock, DnsClient, DnsQuestion, Outcome, ResolverAddress } from '../net.ts';
import { osLookup } from './os-lookup.ts';
import { queryName } from './query-name.ts';
import { queryServer, type ServerAnswer, type ServerResult } from './query-server.ts';
import { serverAddress, serverText } from './server-address.ts';

const DEADLINE_MS = 5000;

export interface DnsClientOptions {
  /** `address` or `address:port` (`[v6]:port`). When given, these are the configured view and the system is not asked. */
  readonly resolvers?: readonly string[];
  /** Second opinion. None when absent: nobody's names go to a stranger unasked. */
  readonly referenceResolvers?: readonly string[];
  readonly clock: Clock;
  /** For one question, whatever the number of servers; 5 000 when absent. */
  readonly deadlineMs?: number;
  /** Waits before each repetition of a datagram, in milliseconds; 1 000 and then 2 000 when absent. */
  readonly resendAfterMs?: readonly number[];
}

/** An answer of `createDnsClient` tells more than the common interface asks for. */
export interface OwnDnsClient extends DnsClient {
  ask(view: DnsView, question: DnsQuestion, signal: AbortSignal): Promise<Outcome<ServerAnswer>>;
}

function readAddress(text: string): ResolverAddress {
  const address = serverAddress(text);
  if (address === undefined) throw new TypeError(`not the address of a name server: ${text.slice(0, 100)}`);
  return address;
}

/** The system's own list, without what we cannot read. */
function systemServers(): ResolverAddress[] {
  return getServers().flatMap((text) => serverAddress(text) ?? []);
}

/** These say something about the name; all other failures are about the server, so the next one is asked. */
const SETTLED = new Set(['dns-nxdomain', 'dns-no-data', 'stopped']);
const SPOKE = new Set(['dns-servfail', 'dns-refused']);

type Refused = Extract<ServerResult, { ok: false }>;

/** One server after another, each with its share of the time that is left. */
async function askInTurn(
  servers: readonly ResolverAddress[],
  question: DnsQuestion,
  options: DnsClientOptions,
  signal: AbortSignal,
): Promise<ServerResult> {
  const { clock, resendAfterMs } = options;
  const end = clock.ticks() + (options.deadlineMs ?? DEADLINE_MS);
  let kept: Refused | undefined;
  for (const [index, server] of servers.entries()) {
    const deadlineMs = Math.max(1, (end - clock.ticks()) / (servers.length - index));
    const limits = { deadlineMs, signal, ticks: () => clock.ticks(), ...(resendAfterMs && { resendAfterMs }) };
    const asked = await queryServer(server, question, limits);
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
  const given = options.resolvers?.map(readAddress);
  const views: Readonly<Record<DnsView, readonly ResolverAddress[]>> = {
    os: [],
    configured: given ?? systemServers(),
    reference: (options.referenceResolvers ?? []).map(readAddress),
  };
  const run = (view: DnsView, question: DnsQuestion, signal: AbortSignal): Promise<ServerResult> => {
    const name = queryName(question.name);
    if (name === undefined) return Promise.resolve({ ok: false, failure: 'dns-name-invalid' });
    const asked = { name, type: question.type };
    if (view === 'os' && given === undefined) return osLookup(asked, options.deadlineMs ?? DEADLINE_MS, signal);
    return askInTurn(views[view], asked, options, signal);
  };
  return {
    servers: (view) => (view === 'os' && given === undefined ? ['os'] : views[view].map(serverText)),
    async ask(view, question, signal) {
      const began = clock.ticks();
      const result = await run(view, question, signal);
      const ms = clock.ticks() - began;
      if (result.ok) return { ok: true, value: result.answer, ms };
      const { failure, detail } = result;
      return { ok: false, failure, ms, ...(detail === undefined ? {} : { detail }) };
    },
  };
}
