import { authorityPlace } from '../../engine/authentication/recheck/authority.ts';
import type { LookUp, NameService, RecordType } from '../../engine/authentication/name-service.ts';
import type { ServerView } from '../../engine/authentication/recheck/compare-change.ts';
import { limitedSignal } from '../limited-signal.ts';
import type { DnsAnswer, DnsClient, DnsQuestion, Outcome } from '../net.ts';
import { domainNames, lookUpOf } from './domain-names.ts';

/** A name server of a zone, with the place where it is asked. */
export interface AuthorityServer {
  readonly server: string;
  readonly place: string;
}

const MOST_SERVERS = 4;
const DEADLINE_MS = 4000;

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

async function addressesOf(server: string, dns: DnsClient, signal: AbortSignal): Promise<readonly string[]> {
  for (const type of ['A', 'AAAA'] as const) {
    const asked = await dns.ask('configured', { name: server, type }, signal);
    if (asked.ok) return asked.value.records.map(({ data }) => data);
  }
  return [];
}

/** Where the name servers of a zone are asked, four at most, each at one address. Never rejects. */
export async function authorityServers(
  names: readonly string[],
  dns: DnsClient,
  signal: AbortSignal,
): Promise<readonly AuthorityServer[]> {
  const resolvers = dns.servers('configured');
  const found = await Promise.all(
    names.slice(0, MOST_SERVERS).map(async (name) => {
      const addresses = await addressesOf(bare(name), dns, signal);
      const place = addresses.map((address) => authorityPlace(address, resolvers)).find((one) => one !== undefined);
      return place === undefined ? [] : [{ server: bare(name), place }];
    }),
  );
  return found.flat();
}

/** How an answer stands for the comparison; the time for which it may be kept is that of its first record. */
export const viewOf = (server: string, outcome: Outcome<DnsAnswer>): ServerView => ({
  server,
  answer: lookUpOf(outcome),
  ...(outcome.ok && outcome.value.records[0] !== undefined && { ttl: outcome.value.records[0].ttl }),
});

const needsStream = (outcome: Outcome<DnsAnswer>): boolean =>
  outcome.ok ? 'truncated' in outcome.value : outcome.failure === 'dns-malformed';

/** Asks one name server of a zone for what it holds itself. Ends within four seconds; never rejects. */
export async function askAuthority(
  { server, place }: AuthorityServer,
  { name, type }: Pick<DnsQuestion, 'name' | 'type'>,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<ServerView> {
  const limited = limitedSignal(signal, DEADLINE_MS);
  const question = { name, type, direct: true } as const;
  const first = await dns.askServer(place, question, limited, 'udp');
  return viewOf(server, needsStream(first) ? await dns.askServer(place, question, limited, 'tcp') : first);
}

/** A failure after which the next server of the zone is asked. */
const isSettled = ({ answer }: ServerView): boolean =>
  answer.ok || answer.failure === 'dns-nxdomain' || answer.failure === 'dns-no-data' || answer.failure === 'stopped';

/**
 * The name service with the names of one zone asked at its own servers, so that nothing old is in the way. What they do
 * not hold themselves, and every name outside, goes to the configured resolvers.
 */
export function authorityNames(
  { zone, servers }: { readonly zone: string; readonly servers: readonly AuthorityServer[] },
  dns: DnsClient,
  signal: AbortSignal,
): NameService {
  const usual = domainNames(dns, signal);
  const direct = async (name: string, type: RecordType): Promise<LookUp | undefined> => {
    for (const server of servers) {
      const view = await askAuthority(server, { name, type }, dns, signal);
      if (isSettled(view)) return view.answer;
    }
    return undefined;
  };
  return async (name, type) => {
    const plain = bare(name);
    if (plain !== zone && !plain.endsWith(`.${zone}`)) return usual(name, type);
    const answer = (await direct(plain, type)) ?? (await usual(name, type));
    const mayLead = !answer.ok && answer.failure === 'dns-no-data' && type !== 'CNAME';
    // An alias may lead out of the zone, where its own servers know nothing.
    return mayLead && (await direct(plain, 'CNAME'))?.ok === true ? usual(name, type) : answer;
  };
}
