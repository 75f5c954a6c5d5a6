import { readIp } from '../engine/authentication/address/ip.ts';
import { specialRange } from '../engine/authentication/address/special-range.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { domainAsk } from './domain-names-asked.ts';
import { perRun } from './per-run.ts';
import type { ProbeContext } from './probe.ts';

/** A big provider has more; these are enough to see whether its servers may send. */
const MOST_ADDRESSES = 4;

const isPublic = (text: string): boolean => {
  const ip = readIp(text);
  return ip !== undefined && specialRange(ip) === undefined;
};

async function addressesOf(host: string, names: NameService): Promise<readonly string[]> {
  const answers = await Promise.all((['A', 'AAAA'] as const).map((type) => names(host, type)));
  return answers.flatMap((answer) => (answer.ok ? answer.records : []));
}

async function find(context: ProbeContext): Promise<readonly string[]> {
  const { case: theCase, hints } = context.target;
  const typed = theCase.environment?.sendingAddresses ?? [];
  const named = [...typed, ...(hints?.addresses ?? [])].filter(isPublic);
  const { names } = domainAsk(context);
  const hosts = named.length > 0 ? [] : (hints?.hosts ?? []);
  const found = await Promise.all(hosts.map((host) => addressesOf(host, names)));
  return [...new Set([...named, ...found.flat().filter(isPublic)])].slice(0, MOST_ADDRESSES);
}

/**
 * The public addresses that mail of this account reaches others from: typed into the case, named by who turned the mail
 * away, or those of the server that reported it. Empty where nobody told.
 */
export const sendingAddresses = perRun(find);
