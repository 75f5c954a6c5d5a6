import { setMaxListeners } from 'node:events';
import { asciiDomain } from '../engine/authentication/ascii-domain.ts';
import { type NameService, rememberAsked } from '../engine/authentication/name-service.ts';
import { untilSilent } from '../engine/authentication/until-silent.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import { providerOfDomain } from '../settings/provider-of-domain.ts';
import { perRun } from './per-run.ts';
import type { ProbeContext } from './probe.ts';
import { senderAddress } from './sender-address.ts';

/** For all questions about domains together; what is not answered by then was not checked. */
const DEADLINE_MS = 8000;
const MOST_QUESTIONS = 500;
/** The way to the outgoing server comes first: these questions begin while its first connection is being made. */
const LATEST_START_MS = 60;
/** Out of step with the answers on that way, so that reading these makes none of those wait. */
const OUT_OF_STEP_MS = 15;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The domain that mail is sent from, and whom to ask about it. */
export interface AskedDomain {
  readonly domain: string;
  /** A provider's own domain: what it publishes is not the person's to change, and not theirs to mend. */
  readonly isProviders: boolean;
}

/** Fulfilled once the way to the server is under way, or soon in any case. */
async function underWay(context: ProbeContext): Promise<void> {
  await Promise.race([context.rows('server-address'), pause(LATEST_START_MS)]);
  await pause(OUT_OF_STEP_MS);
}

const after =
  (begin: Promise<void>, ask: NameService): NameService =>
  async (name, type) => {
    await begin;
    return ask(name, type);
  };

/** The signal and the name service of all questions about domains: each is asked once in a run. */
export const domainAsk = perRun((context: ProbeContext): { signal: AbortSignal; names: NameService } => {
  const { net, signal } = context;
  const limited = limitedSignal(signal, DEADLINE_MS);
  // Every question under way listens to it, and there are more of them than Node.js takes for usual.
  setMaxListeners(MOST_QUESTIONS, limited);
  return {
    signal: limited,
    names: rememberAsked(after(underWay(context), untilSilent(domainNames(net.dns, limited)))).ask,
  };
});

/** The domain of an address as it is asked for; `undefined` for what is no mail domain. */
export function mailDomain(address: string | undefined): string | undefined {
  const name = asciiDomain(address?.slice(address.lastIndexOf('@') + 1) ?? '');
  return name?.includes('.') === true ? name : undefined;
}

/** The domain under test, or why there is none to ask about. */
export function ownDomain({ net, target }: ProbeContext): AskedDomain | 'no-address' | 'no-resolver' {
  const domain = mailDomain(senderAddress(target));
  if (domain === undefined) return 'no-address';
  if (net.dns.servers('configured').length === 0) return 'no-resolver';
  return { domain, isProviders: providerOfDomain(domain) !== undefined };
}
