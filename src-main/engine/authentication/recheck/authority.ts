import { readIp } from '../address/ip.ts';
import { specialRange } from '../address/special-range.ts';

/**
 * Where a name server of a domain is asked: `192.0.2.53:53`, `[2001:db8::53]:53`. Whoever owns a domain chooses these
 * addresses, so that none inside the person's own network is called. One that is this very computer can only be its
 * own resolver, which is then asked where it listens.
 * @param resolvers as `DnsClient.servers` names them
 */
export function authorityPlace(address: string, resolvers: readonly string[]): string | undefined {
  const ip = readIp(address);
  if (ip === undefined) return undefined;
  const place = ip.family === 6 ? `[${address}]` : address;
  const range = specialRange(ip);
  if (range === undefined) return `${place}:53`;
  return range === 'loopback' ? resolvers.find((one) => one.startsWith(`${place}:`)) : undefined;
}
