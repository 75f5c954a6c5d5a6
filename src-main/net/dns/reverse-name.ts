import { isIPv4 } from 'node:net';

/** All 32 hex digits of an IPv6 address, in their order. */
function hexDigits(address: string): string {
  const groups = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::');
  const [head = [], tail = []] = groups.map((part) => part.split(':').filter(Boolean));
  const middle = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...(groups.length > 1 ? middle : []), ...tail].map((group) => group.padStart(4, '0')).join('');
}

/** The name under which the name of an address stands (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export function reverseName(address: string): string {
  if (isIPv4(address)) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const digits = Array.from(hexDigits(address).matchAll(/./g), ([digit]) => digit);
  return `${digits.reverse().join('.')}.ip6.arpa`;
}
