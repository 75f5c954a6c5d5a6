import { hostname, networkInterfaces } from 'node:os';
import type { CaseFile } from '../contract/case.ts';
import { createDnsClient } from './dns/create-dns-client.ts';
import { readHostsFile } from './hosts-file.ts';
import type { Net } from './net.ts';
import { clockFrom, systemClock } from './system-clock.ts';
import { connectTcp } from './tcp.ts';

const PEM = '-----BEGIN CERTIFICATE-----';

/** Names that systems and well-known programs give to tunnels. */
const TUNNEL =
  /^(?:utun|tun|tap|ppp|ipsec|wg|zt|tailscale|nordlynx|proton|mullvad|cscotun|gpd|vpn)|vpn|wireguard|tap-windows/i;

const interfaces: Net['interfaces'] = () =>
  Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map(({ family, address, internal }) => ({
      family: family === 'IPv6' ? 6 : 4,
      address,
      internal,
      tunnel: TUNNEL.test(name),
    })),
  );

/** Resolvers that answer over TLS and keep no record, by their own word. Asked only after a yes. */
const SECOND_OPINION = ['tls://9.9.9.9#dns.quad9.net', 'https://1.1.1.1/dns-query#cloudflare-dns.com'] as const;

/** The case's own choice first; a stranger only with consent, and never where the case names its resolvers. */
const referenceOf = (
  { referenceResolvers, resolvers }: NonNullable<CaseFile['environment']>,
  consent: CaseFile['consent'],
): readonly string[] | undefined => {
  if (referenceResolvers !== undefined) return referenceResolvers;
  return consent?.thirdParties === true && resolvers === undefined ? SECOND_OPINION : undefined;
};

/** The case's own word first, then what the programs of this computer are told; a case with own resolvers stays in its lab. */
const proxyOf = ({ proxy, resolvers }: NonNullable<CaseFile['environment']>): { readonly proxy?: string } => {
  const { HTTPS_PROXY, https_proxy: lower } = process.env;
  const told = proxy ?? (resolvers === undefined ? (HTTPS_PROXY ?? lower) : undefined);
  return told === undefined || told === '' ? {} : { proxy: told };
};

/**
 * Builds everything a run may touch from the case's environment. Entries of `trustedCertificates` that are
 * paths must have been replaced by PEM texts first (`readTrustedCertificates`); a path is never opened here.
 */
export const createNet = (environment: CaseFile['environment'] = {}, consent?: CaseFile['consent']): Net => {
  const clock = environment.now === undefined ? systemClock : clockFrom(new Date(environment.now));
  const trustedCertificates = (environment.trustedCertificates ?? []).filter((entry) => entry.includes(PEM));
  const referenceResolvers = referenceOf(environment, consent);
  return {
    clock,
    dns: createDnsClient({
      ...(environment.resolvers === undefined ? {} : { resolvers: environment.resolvers }),
      ...(referenceResolvers === undefined ? {} : { referenceResolvers }),
      trustedCertificates,
      clock,
    }),
    connect: (target, signal, deadlineMs) => connectTcp(target, clock, signal, deadlineMs),
    interfaces,
    computerName: hostname(),
    hostsFile: environment.resolvers === undefined ? readHostsFile : () => Promise.resolve(undefined),
    trustedCertificates,
    ...proxyOf(environment),
  };
};
