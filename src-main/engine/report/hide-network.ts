import type { Redaction } from '../../contract/channels.ts';

const V4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d]|\.\d)/g;
const V6_LIKE = /(?<![\w:.])[0-9a-f:]{3,39}(?![\w:])/gi;
const INNER_V4 =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const INNER_V6 = /^(?:f[cd]|fe[89ab]|::1$)/i;

/**
 * Makes the function that replaces internet addresses: those of inner networks by `inner-1`, the person's own
 * public ones by `address-1`. Addresses of servers stay, they are what the reader works with.
 */
export function hideNetwork(
  redaction: Pick<Redaction, 'innerNetwork' | 'publicAddress'>,
  serverAddresses: readonly string[],
): (text: string) => string {
  const servers = new Set(serverAddresses.map((address) => address.toLowerCase()));
  const tokens = new Map<string, string>();
  const counts = { inner: 0, address: 0 };
  const token = (kind: 'inner' | 'address', address: string) => {
    const known = tokens.get(address);
    if (known !== undefined) return known;
    counts[kind] += 1;
    const made = `${kind}-${counts[kind]}`;
    tokens.set(address, made);
    return made;
  };
  const replace = (found: string) => {
    const address = found.toLowerCase();
    if (isInner(address)) return redaction.innerNetwork ? token('inner', address) : found;
    if (servers.has(address) || !redaction.publicAddress) return found;
    return token('address', address);
  };
  return (text) => text.replace(V4, replace).replace(V6_LIKE, (found) => (isV6(found) ? replace(found) : found));
}

const isInner = (address: string) => INNER_V4.test(address) || INNER_V6.test(address);

/** Eight groups, or fewer with one gap: times of day and fingerprints are neither. */
function isV6(text: string): boolean {
  const gaps = text.split('::').length - 1;
  const groups = text.split(':').filter((group) => group !== '');
  if (groups.some((group) => group.length > 4)) return false;
  return gaps === 1 ? groups.length < 8 : gaps === 0 && groups.length === 8;
}
