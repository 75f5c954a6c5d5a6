import { measured, notTested, timed } from './draft.ts';
import { probe } from './probe.ts';
import { secondHost } from './second-host.ts';

const WEB_PORT = 443;

/** The control for a server that is silent on every port: whether another host can be reached from here. */
export default probe({
  id: 'second-host',
  produces: ['second-host'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const { net, target, signal } = context;
    const host = await secondHost(context);
    if (host === undefined) return [notTested(net.clock, 'second-host', target.submission.hostname, 'no-other-host')];
    const name = `${host.name}:${WEB_PORT}`;
    const [address] = host.addresses;
    if (address === undefined) return [notTested(net.clock, 'second-host', name, 'no-address', { host: host.name })];
    const where = { ...address, port: WEB_PORT };
    const { result, when } = await timed(net.clock, () => net.connect(where, signal));
    if (result.ok) result.value.destroy();
    const facts = { host: host.name, ...where, ms: result.ms };
    return [measured('second-host', name, when, result.ok ? facts : { ...facts, failure: result.failure })];
  },
});
