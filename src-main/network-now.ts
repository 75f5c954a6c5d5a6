import { createNet } from './net/create-net.ts';
import type { Net } from './net/net.ts';
import { networkMark } from './probes/network-mark.ts';

/** The mark of the network that this computer is in right now; `null` while it is in none. Nothing is sent. */
export function networkNow(net: Pick<Net, 'interfaces' | 'dns'> = createNet()): string | null {
  const isOutside = net.interfaces().some(({ internal, address }) => !internal && !/^fe80:/i.test(address));
  return isOutside ? networkMark(net) : null;
}
