import type { CaseFile } from '../contract/case.ts';
import { type Provider, providers } from '../knowledge/providers.ts';
import { providerOfDomain } from './provider-of-domain.ts';
import { splitAddress } from './split-address.ts';

const all = [...providers.values()];

/** The provider behind an account: by the mail domain, otherwise by the outgoing server that the account names. */
export function providerOf(account: CaseFile['account']): Provider | undefined {
  const parts = splitAddress(account?.address ?? '');
  const byDomain = parts && providerOfDomain(parts.domain);
  if (byDomain !== undefined) return byDomain;
  const hostname = account?.submission?.hostname.toLowerCase().replace(/\.$/, '');
  return all.find(({ submission }) => submission.hostname === hostname);
}
