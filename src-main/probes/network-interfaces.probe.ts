import { measured, notTested } from './draft.ts';
import { networkMark } from './network-mark.ts';
import { isLoopback } from './is-loopback.ts';
import { probe } from './probe.ts';

/** Whether this computer has any network at all. */
export default probe({
  id: 'network-interfaces',
  produces: ['network-interfaces'],
  consent: 'none',
  seconds: 1,
  run: ({ net, target }) => {
    const { clock } = net;
    // A case that names a resolver on this computer stays on it: other networks say nothing about it.
    const resolvers = target.case.environment?.resolvers ?? [];
    if (resolvers.length > 0 && resolvers.every(isLoopback)) {
      return Promise.resolve([notTested(clock, 'network-interfaces', 'this computer', 'loopback-only')]);
    }
    const outside = net.interfaces().filter(({ internal, address }) => !internal && !/^fe80:/i.test(address));
    const now = clock.now().toISOString();
    const facts =
      outside.length === 0
        ? { failure: 'no-network-interface' as const }
        : { tunnel: outside.some((own) => own.tunnel === true), network: networkMark(net) };
    return Promise.resolve([measured('network-interfaces', 'this computer', { startedAt: now, endedAt: now }, facts)]);
  },
});
