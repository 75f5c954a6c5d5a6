import { hexDigits, type Ip, readIp } from '../address/ip.ts';
import type { RecordType } from '../name-service.ts';

/** Whether the first bits of both are the same. */
export function sharesBits(one: readonly number[], other: readonly number[], bits: number): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at += 1) if (one[at] !== other[at]) return false;
  const left = bits & 7;
  return left === 0 || ((one[whole] ?? 0) ^ (other[whole] ?? 0)) >> (8 - left) === 0;
}

/** Whether an address stands in the network of an address text: false for another family and for what is no address. */
export function isInNetworkOf(ip: Ip, text: string, bits4: number, bits6: number): boolean {
  const other = readIp(text);
  return other?.family === ip.family && sharesBits(ip.bytes, other.bytes, ip.family === 4 ? bits4 : bits6);
}

export const addressType = (ip: Ip): RecordType & ('A' | 'AAAA') => (ip.family === 4 ? 'A' : 'AAAA');

/** The address as the macro `i` writes it: IPv4 as ever, IPv6 as hex digits with dots (RFC 7208 section 7.3). */
export const dottedAddress = (ip: Ip): string =>
  ip.family === 4 ? ip.bytes.join('.') : Array.from(hexDigits(ip).toUpperCase()).join('.');

/** The address as people write it; IPv6 by RFC 5952: the longest run of two or more zero groups is left out. */
export function shortAddress(ip: Ip): string {
  if (ip.family === 4) return ip.bytes.join('.');
  const groups = hexDigits(ip)
    .match(/.{4}/g)
    ?.map((group) => parseInt(group, 16).toString(16));
  const text = `:${groups?.join(':') ?? ''}:`;
  const [longest] = (text.match(/:(?:0:){2,}/g) ?? []).sort((a, b) => b.length - a.length);
  return longest === undefined ? text.slice(1, -1) : text.replace(longest, '::').replace(/^:(?!:)|(?<!:):$/g, '');
}
