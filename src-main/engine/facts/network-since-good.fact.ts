import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';

const markOf = ({ observations }: Evidence): string | undefined =>
  observations.find(({ network }) => network !== undefined)?.network;

/** Whether this computer is in the network in which it last worked. */
export default fact({
  id: 'network-since-good',
  kind: 'measured',
  values: {
    same: { usual: 'often', said: 'This is the network in which it last worked.' },
    other: { usual: 'sometimes', said: 'This is another network than the one in which it last worked.' },
  },
  derive: (evidence) => {
    const network = thenAndNow(evidence, markOf);
    return network && (network.before === network.now ? 'same' : 'other');
  },
});
