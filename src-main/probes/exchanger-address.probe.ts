import { isIP } from 'node:net';
import type { DnsView } from '../contract/observation.ts';
import { exchangersIn } from './best-exchanger.ts';
import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { remoteView } from './remote-view.ts';

/** A sending server tries the best ones first; the rest tells nothing about today. */
const MOST_HOSTS = 3;

const ask = async (
  { net, signal }: ProbeContext,
  view: DnsView,
  host: string,
  type: 'A' | 'AAAA',
): Promise<ObservationDraft> => {
  const { result, when } = await timed(net.clock, () => net.dns.ask(view, { name: host, type }, signal));
  const facts = { host: host.slice(0, 255), view, recordType: type, ...dnsFacts(result, type) };
  return measured('exchanger-address', `${host}/${type}`, when, facts);
};

/** One host: its addresses, and whether its name is only an alias, which RFC 5321 section 5.1 forbids. */
const examine = async (context: ProbeContext, view: DnsView, host: string): Promise<readonly ObservationDraft[]> => {
  const now = context.net.clock.now().toISOString();
  const when = { startedAt: now, endedAt: now };
  // An address in place of a name: nobody has to look it up to see that.
  if (isIP(host) !== 0) {
    return [measured('exchanger-address', host, when, { host, failure: 'dns-name-invalid' })];
  }
  return Promise.all((['A', 'AAAA'] as const).map((type) => ask(context, view, host, type)));
};

/** Where the servers are that take the recipient's mail, as far as the name service says it. */
export default probe({
  id: 'exchanger-address',
  produces: ['exchanger-address'],
  consent: 'none',
  seconds: 10,
  run: async (context) => {
    const { net, target } = context;
    const untested = (reason: string) => [
      notTested(net.clock, 'exchanger-address', target.case.recipient ?? 'recipient', reason),
    ];
    const view = remoteView(net);
    if (target.case.recipient === undefined || view === undefined) return untested('no-recipient');
    const hosts = exchangersIn(await context.rows('recipient-mx')).slice(0, MOST_HOSTS);
    if (hosts.length === 0) return untested('no-exchanger');
    return (await Promise.all(hosts.map((host) => examine(context, view, host)))).flat();
  },
});
