import { type Ip, readIp } from './ip.ts';

/** Why an address is none that the world could see. */
export type SpecialRange = 'private' | 'shared' | 'loopback' | 'link-local' | 'reserved';

/**
 * Addresses that no other network can see (IANA registries of special-purpose addresses, RFC 6890; RFC 6598 for the
 * shared ones). Those set aside for examples (RFC 5737, RFC 3849) are left out: in a lab they stand for public ones.
 */
const RANGES: readonly (readonly [network: string, bits: number, range: SpecialRange])[] = [
  ['0.0.0.0', 8, 'reserved'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'reserved'],
  ['224.0.0.0', 3, 'reserved'],
  ['::1', 128, 'loopback'],
  ['fc00::', 7, 'private'],
  ['fe80::', 10, 'link-local'],
];

/** The part of IPv6 from which public addresses are given out; all the rest is for other purposes. */
const GLOBAL = readIp('2000::');

const startsLike = (ip: Ip, network: Ip | undefined, bits: number): boolean =>
  network?.family === ip.family &&
  ip.bytes.every((byte, index) => {
    const rest = Math.max(0, Math.min(8, bits - index * 8));
    const mask = 256 - (1 << (8 - rest));
    return (byte & mask) === ((network.bytes[index] ?? 0) & mask);
  });

const PARSED = RANGES.map(([network, bits, range]) => ({ network: readIp(network), bits, range }));

/** What kind of inner or reserved address this is; `undefined` for one that the world can see. */
export function specialRange(ip: Ip): SpecialRange | undefined {
  const found = PARSED.find(({ network, bits }) => startsLike(ip, network, bits));
  if (found !== undefined) return found.range;
  return ip.family === 6 && !startsLike(ip, GLOBAL, 3) ? 'reserved' : undefined;
}
