import { isIP } from 'node:net';
import type { CaseFile } from '../contract/case.ts';
import { referenceAddress } from './dns/server-address.ts';
import { addressAllowed } from './http-address-allowed.ts';

const isPublic = (server: string): boolean => {
  const at = referenceAddress(server);
  return at !== undefined && addressAllowed(at.address);
};

/** Whether a name or an address says by itself that it is inside the own network or this computer. */
export const inOwnNetwork = (hostname: string): boolean => {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  return isIP(host) === 0 ? /(^|\.)localhost$/.test(host) || host === '' : !addressAllowed(host);
};

const isPublicProxy = (proxy: string): boolean => URL.canParse(proxy) && !inOwnNetwork(new URL(proxy).hostname);

/** A list as a field, left out when nothing is in it. */
const filled = <K extends string>(key: K, list: readonly string[] | undefined): Partial<Record<K, string[]>> => {
  const kept = (list ?? []).filter(isPublic);
  return kept.length === 0 ? {} : ({ [key]: kept } as Record<K, string[]>);
};

const publicEnvironment = (theirs: NonNullable<CaseFile['environment']>): CaseFile['environment'] => {
  const { resolvers, referenceResolvers, proxy, dnsbl, publicAddresses, sendingAddresses, now } = theirs;
  return {
    ...filled('resolvers', resolvers),
    ...filled('referenceResolvers', referenceResolvers),
    ...(proxy !== undefined && isPublicProxy(proxy) && { proxy }),
    ...(dnsbl && { dnsbl }),
    ...(publicAddresses && { publicAddresses }),
    ...(sendingAddresses && { sendingAddresses }),
    ...(now !== undefined && { now }),
  };
};

/**
 * A case that somebody else made, without what would lead us into the person's own network or speak for the person:
 * private name servers and proxies, trusted certificates, and every consent.
 */
export function importedCase({ schemaVersion, symptom, account, recipient, answers, environment }: CaseFile): CaseFile {
  return {
    schemaVersion,
    symptom,
    ...(account && { account }),
    ...(recipient !== undefined && { recipient }),
    ...(answers && { answers }),
    environment: publicEnvironment(environment ?? {}),
  };
}
