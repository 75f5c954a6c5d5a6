import type { RecheckView, ShownChange } from '../contract/domain.ts';
import { findHoster } from '../engine/authentication/hosters/find-hoster.ts';
import { compareChange, doubledName } from '../engine/authentication/recheck/compare-change.ts';
import { hosters } from '../knowledge/hosters.ts';
import { askAuthority, type AuthorityServer, authorityServers, viewOf } from '../net/dns/ask-authority.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import type { Net } from '../net/net.ts';

/** For all changes together. */
const DEADLINE_MS = 10_000;

/** The part of a name that has name servers of its own, with where they are asked; no servers where none was found. */
export async function authorityOf(
  name: string,
  { dns }: Pick<Net, 'dns'>,
  signal: AbortSignal,
): Promise<{ readonly zone: string; readonly servers: readonly AuthorityServer[] }> {
  const { zone = name, servers } = await findHoster(name, hosters, domainNames(dns, signal));
  return { zone, servers: await authorityServers(servers, dns, signal) };
}

async function recheckOne(change: ShownChange, { dns }: Net, signal: AbortSignal): Promise<RecheckView> {
  const name = change.name.toLowerCase();
  const question = { name, type: 'TXT' } as const;
  const { zone, servers } = await authorityOf(name, { dns }, signal);
  const twice = doubledName(name, zone);
  const [first] = servers;
  const [own, others, doubled] = await Promise.all([
    Promise.all(servers.map((server) => askAuthority(server, question, dns, signal))),
    dns.ask('configured', question, signal),
    first === undefined || twice === undefined
      ? undefined
      : askAuthority(first, { name: twice, type: 'TXT' }, dns, signal),
  ]);
  const seen = { own, others: viewOf('', others), ...(doubled && { doubled: doubled.answer }) };
  const compared = compareChange(change, seen);
  return { change, ...compared, found: compared.found.slice(0, 5).map((text) => text.slice(0, 2000)) };
}

/** Asks the own servers of a domain whether the changes are in place. Rejects never; ends within ten seconds. */
export function recheckDomain(
  changes: readonly ShownChange[],
  net: Net,
  signal: AbortSignal,
): Promise<readonly RecheckView[]> {
  const limited = limitedSignal(signal, DEADLINE_MS);
  return Promise.all(changes.map((change) => recheckOne(change, net, limited)));
}
