import { isIP } from 'node:net';
import type { CaseFile } from '../contract/case.ts';
import { referenceAddress } from './dns/server-address.ts';
import { addressAllowed } from './http-address-allowed.ts';

const isPublic = (server: string): boolean => {
  const at = referenceAddress(server);
  return at !== undefined && addressAllowed(at.address);
};

const isPublicProxy = (proxy: string): boolean => {
  const host = URL.canParse(proxy) ? new URL(proxy).hostname.replace(/^\[|\]$/g, '') : '';
  return isIP(host) === 0 ? host !== 'localhost' && host !== '' : addressAllowed(host);
};

/** A list as a field, left out when nothing is in it. */
const filled = <K extends string>(key: K, list: readonly string[] | undefined): Partial<Record<K, string[]>> => {
  const kept = (list ?? []).filter(isPublic);
  return kept.length === 0 ? {} : ({ [key]: kept } as Record<K, string[]>);
};

const publicEnvironment = (theirs: NonNullable<CaseFile['environment']>): CaseFile['environment'] => {
  const { resolvers, referenceResolvers, proxy, dnsbl, publicAddresses, now } = theirs;
  return {
    ...filled('resolvers', resolvers),
    ...filled('referenceResolvers', referenceResolvers),
    ...(proxy !== undefined && isPublicProxy(proxy) && { proxy }),
    ...(dnsbl && { dnsbl }),
    ...(publicAddresses && { publicAddresses }),
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
