import { isIP, isIPv4, isIPv6 } from 'node:net';
import type { ResolverAddress } from '../net.ts';

const DNS_PORT = 53;
/** Usual ports over TLS (RFC 7858) and HTTPS (RFC 8484). */
const SECURE_PORT = { tls: 853, https: 443 } as const;
const NAME = /^(?=.{1,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/i;

function withPort(address: string, port: string | undefined, usual = DNS_PORT): ResolverAddress | undefined {
  if (port === undefined) return { address, port: usual };
  const number = Number(port);
  return /^\d{1,5}$/.test(port) && number >= 1 && number <= 65_535 ? { address, port: number } : undefined;
}

/**
 * Reads the address of a resolver: `192.0.2.1`, `192.0.2.1:5300`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:5300`.
 * The port is 53 when absent. Undefined for everything else: a host name could not be looked up without a resolver.
 */
export function serverAddress(text: string, usual = DNS_PORT): ResolverAddress | undefined {
  if (isIP(text)) return withPort(text, undefined, usual);
  const bracketed = /^\[([^\]]{2,60})\](?::(.*))?$/.exec(text);
  if (bracketed?.[1] !== undefined) {
    return isIPv6(bracketed[1]) ? withPort(bracketed[1], bracketed[2], usual) : undefined;
  }
  const plain = /^([\d.]{7,15}):(.*)$/.exec(text);
  return plain?.[1] !== undefined && isIPv4(plain[1]) ? withPort(plain[1], plain[2], usual) : undefined;
}

/**
 * Reads the address of a resolver for a second opinion: any form of `serverAddress`, or over an encrypted transport
 * `tls://192.0.2.1`, `tls://192.0.2.1:853#dns.example`, `https://192.0.2.1/dns-query#dns.example`. The part after `#`
 * is the name that its certificate has to hold; without it the certificate has to hold the address.
 */
export function referenceAddress(text: string): ResolverAddress | undefined {
  const found = /^(tls|https):\/\/([^/#]{2,70})(\/[^#\s]{0,100})?(?:#(.*))?$/.exec(text);
  if (found === null) return serverAddress(text);
  const transport = found[1] === 'tls' ? 'tls' : 'https';
  const [, , place = '', path, name] = found;
  const at = serverAddress(place, SECURE_PORT[transport]);
  if (at === undefined || (name !== undefined && !NAME.test(name))) return undefined;
  if (transport === 'tls' && path !== undefined) return undefined;
  return {
    ...at,
    transport,
    ...(name !== undefined && { name: name.toLowerCase() }),
    ...(path !== undefined && { path }),
  };
}

/** The form that `referenceAddress` reads again; always with the port. */
export function serverText({ address, port, transport, name, path = '' }: ResolverAddress): string {
  const place = isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
  if (transport !== 'tls' && transport !== 'https') return place;
  return `${transport}://${place}${path}${name === undefined ? '' : `#${name}`}`;
}
