import { getDomain } from 'tldts';
import type { Proposal } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';
import { fromAutoconfig } from './from-autoconfig.ts';
import { fromSrv } from './from-srv.ts';
import { mailExchangers } from './mail-exchangers.ts';
import { proposalOf } from './proposal-of.ts';
import { providerOfDomain } from './provider-of-domain.ts';
import { providerOfExchanger } from './provider-of-exchanger.ts';
import { type AddressParts, splitAddress } from './split-address.ts';
import { withinLimit } from './within-limit.ts';

const OUR_LIST = 'Our list of providers';
const SOURCE_MS = 5000;

/**
 * Finds the outgoing server of an address, best proposal first. Only the domain is used on the network, never the
 * whole address. An address without the usual shape gives an empty list; a failing network never rejects.
 * Each source has 5 s and the whole takes 10 s at most (one source needs the answer of another).
 */
export async function findSettings(address: string, net: Net, signal: AbortSignal): Promise<Proposal[]> {
  const parts = splitAddress(address);
  if (parts === undefined) return [];
  const provider = providerOfDomain(parts.domain);
  if (provider !== undefined) return [proposalOf(provider, parts, { source: 'preset', from: OUR_LIST })];
  const found = await Promise.all([
    withinLimit((limit) => fromAutoconfig(parts, parts.domain, 'autoconfig', net, limit), signal, SOURCE_MS),
    withinLimit((limit) => fromSrv(parts, net, limit), signal, SOURCE_MS),
    fromExchangers(parts, net, signal),
  ]);
  return found.flat().filter(isFirst);
}

async function fromExchangers(parts: AddressParts, net: Net, signal: AbortSignal): Promise<Proposal[]> {
  const [best] = await withinLimit((limit) => mailExchangers(parts.domain, net, limit), signal, SOURCE_MS);
  if (best === undefined) return [];
  const provider = providerOfExchanger(best);
  if (provider !== undefined) return [proposalOf(provider, parts, { source: 'mx', from: best })];
  const base = getDomain(best, { allowPrivateDomains: true });
  if (base === null || base === parts.domain) return [];
  return withinLimit((limit) => fromAutoconfig(parts, base, 'mx-autoconfig', net, limit), signal, SOURCE_MS);
}

const keyOf = ({ submission: { hostname, port, socketType } }: Proposal) => `${hostname} ${port} ${socketType}`;

const isFirst = (one: Proposal, index: number, all: readonly Proposal[]) =>
  all.findIndex((other) => keyOf(other) === keyOf(one)) === index;
