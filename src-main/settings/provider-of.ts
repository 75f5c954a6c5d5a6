import type { CaseFile } from '../contract/case.ts';
import { type Provider, providers } from '../knowledge/providers.ts';
import { providerOfDomain } from './provider-of-domain.ts';
import { splitAddress } from './split-address.ts';

// Several providers share a server (Cox uses Yahoo's): the one with the most domains is meant. An address such as that
// of Proton's Bridge on this computer says nothing about a provider.
const named = [...providers.values()]
  .filter(({ submission }) => /[a-z]/.test(submission?.hostname ?? ''))
  .sort((a, b) => b.domains.length - a.domains.length);

/** The provider behind an account: by the mail domain, otherwise by the outgoing server that the account names. */
export function providerOf(account: CaseFile['account']): Provider | undefined {
  const parts = splitAddress(account?.address ?? '');
  const byDomain = parts && providerOfDomain(parts.domain);
  if (byDomain !== undefined) return byDomain;
  const hostname = account?.submission?.hostname.toLowerCase().replace(/\.$/, '');
  return named.find(({ submission }) => submission?.hostname === hostname);
}

const retired: ReadonlyMap<string, string> = new Map(
  [...providers.values()].flatMap(({ retiredHosts = [], submission }) =>
    submission === undefined ? [] : retiredHosts.map((host) => [host, submission.hostname] as const),
  ),
);

/** The name that took the place of a retired outgoing server; undefined for any other name. */
export const replacementOf = (hostname: string | undefined): string | undefined =>
  hostname === undefined ? undefined : retired.get(hostname.toLowerCase().replace(/\.$/, ''));
