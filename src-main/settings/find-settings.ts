import { getDomain } from 'tldts';
import { type Proposal, SETTINGS_SOURCES } from '../contract/settings.ts';
import type { Net } from '../net/net.ts';
import { fromAutoconfig } from './from-autoconfig.ts';
import { guesses } from './from-guess.ts';
import { fromSrv } from './from-srv.ts';
import { mailExchangers } from './mail-exchangers.ts';
import { hasServer, proposalOf } from './proposal-of.ts';
import { providerOfDomain } from './provider-of-domain.ts';
import { providerOfExchanger } from './provider-of-exchanger.ts';
import { type AddressParts, splitAddress } from './split-address.ts';
import { thatAnswer } from './that-answer.ts';
import { withinLimit } from './within-limit.ts';

const OUR_LIST = 'Our list of providers';
const SOURCE_MS = 5000;
const ANSWER_MS = 4500;

export interface FindSettingsOptions {
  /** Whether the public list of Thunderbird may be asked for the domain. */
  readonly thirdParties?: boolean;
}

/**
 * Finds the outgoing server of an address, best proposal first: our own list, https autoconfig, SRV, MX, autoconfig of
 * the mail server, the public list (with a yes), http autoconfig, guesses. Only the domain is used on the network, never
 * the whole address. All sources are asked at once, 5 s each (one needs the answer of another), then every server that
 * was named is asked whether it answers; the whole takes less than 15 s. What our own list knows is given at once: the
 * check that follows asks that server anyway. An address without the usual shape gives an empty list; nothing rejects.
 */
export async function findSettings(
  address: string,
  net: Net,
  signal: AbortSignal,
  { thirdParties = false }: FindSettingsOptions = {},
): Promise<Proposal[]> {
  const parts = splitAddress(address);
  if (parts === undefined) return [];
  const provider = providerOfDomain(parts.domain);
  // A provider that lets no other app send has nothing to be found.
  if (provider?.signIn.includes('none') === true) return [];
  if (provider !== undefined && hasServer(provider)) {
    return [proposalOf(provider, parts, { source: 'preset', from: OUR_LIST })];
  }
  const within = (work: (limit: AbortSignal) => Promise<Proposal[]>) => withinLimit(work, signal, SOURCE_MS);
  const read = (source: 'autoconfig' | 'ispdb' | 'autoconfig-http') =>
    within((limit) => fromAutoconfig(parts, parts.domain, source, net, limit));
  const found = await Promise.all([
    read('autoconfig'),
    within((limit) => fromSrv(parts, net, limit)),
    fromExchangers(parts, net, signal, thirdParties),
    ...(thirdParties ? [read('ispdb')] : []),
    read('autoconfig-http'),
  ]);
  const proposals = [...found.flat(), ...guesses(parts)].sort(byTrust).filter(isFirst);
  return thatAnswer(proposals, net, signal, ANSWER_MS);
}

async function fromExchangers(
  parts: AddressParts,
  net: Net,
  signal: AbortSignal,
  thirdParties: boolean,
): Promise<Proposal[]> {
  const [best] = await withinLimit((limit) => mailExchangers(parts.domain, net, limit), signal, SOURCE_MS);
  if (best === undefined) return [];
  const provider = providerOfExchanger(best);
  if (provider !== undefined) {
    return hasServer(provider) ? [proposalOf(provider, parts, { source: 'mx', from: best })] : [];
  }
  const base = getDomain(best, { allowPrivateDomains: true });
  if (base === null || base === parts.domain) return [];
  const read = (source: 'mx-autoconfig' | 'ispdb') =>
    withinLimit((limit) => fromAutoconfig(parts, base, source, net, limit), signal, SOURCE_MS);
  const found = await Promise.all([read('mx-autoconfig'), ...(thirdParties ? [read('ispdb')] : [])]);
  return found.flat();
}

const byTrust = (a: Proposal, b: Proposal) => SETTINGS_SOURCES.indexOf(a.source) - SETTINGS_SOURCES.indexOf(b.source);

const keyOf = ({ submission: { hostname, port, socketType } }: Proposal) => `${hostname} ${port} ${socketType}`;

const isFirst = (one: Proposal, index: number, all: readonly Proposal[]) =>
  all.findIndex((other) => keyOf(other) === keyOf(one)) === index;
