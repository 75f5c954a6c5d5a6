import type { Proposal } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';
import { proposalOf } from './proposal-of.ts';
import { providerOfDomain } from './provider-of-domain.ts';
import { splitAddress } from './split-address.ts';

const OUR_LIST = 'Our list of providers';

/**
 * Finds the outgoing server of an address, best proposal first. Only the domain is used on the network, never the
 * whole address. An address without the usual shape gives an empty list; a failing network never rejects.
 */
export function findSettings(address: string, _net: Net, _signal: AbortSignal): Promise<Proposal[]> {
  const parts = splitAddress(address);
  const provider = parts && providerOfDomain(parts.domain);
  return Promise.resolve(parts && provider ? [proposalOf(provider, parts, { source: 'preset', from: OUR_LIST })] : []);
}
