import { isIP, isIPv4, isIPv6 } from 'node:net';
import type { ResolverAddress } from '../net.ts';

const DNS_PORT = 53;

function withPort(address: string, port: string | undefined): ResolverAddress | undefined {
  if (port === undefined) return { address, port: DNS_PORT };
  const number = Number(port);
  return /^\d{1,5}$/.test(port) && number >= 1 && number <= 65_535 ? { address, port: number } : undefined;
}

/**
 * Reads the address of a resolver: `192.0.2.1`, `192.0.2.1:5300`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:5300`.
 * The port is 53 when absent. Undefined for everything else: a host name could not be looked up without a resolver.
 */
export function serverAddress(text: string): ResolverAddress | undefined {
  if (isIP(text)) return withPort(text, undefined);
  const bracketed = /^\[([^\]]{2,60})\](?::(.*))?$/.exec(text);
  if (bracketed?.[1] !== undefined) return isIPv6(bracketed[1]) ? withPort(bracketed[1], bracketed[2]) : undefined;
  const plain = /^([\d.]{7,15}):(.*)$/.exec(text);
  return plain?.[1] !== undefined && isIPv4(plain[1]) ? withPort(plain[1], plain[2]) : undefined;
}

/** The form that `serverAddress` reads again; always with the port. */
export function serverText({ address, port }: ResolverAddress): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
}
