import { createHash } from 'node:crypto';
import type { Net, OwnAddress } from '../net/net.ts';

/** The part of an address that stays while a computer is in one network: its second half may change by the hour. */
const steadyPart = ({ address, family }: OwnAddress): string =>
  family === 4 ? address : address.toLowerCase().split(':').slice(0, 4).join(':');

/**
 * A mark of the network that this computer is in: the same network gives the same twelve hex digits, and they tell
 * nothing else. It shows whether two tests were made in two networks.
 */
export const networkMark = (net: Pick<Net, 'interfaces' | 'dns'>): string => {
  const own = net
    .interfaces()
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
    .map(steadyPart);
  const parts = [...new Set([...own, ...net.dns.servers('configured')])].sort();
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 12);
};
