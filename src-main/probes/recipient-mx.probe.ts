import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe } from './probe.ts';
import { remoteView } from './remote-view.ts';

/** Which server takes mail for the recipient's domain (RFC 5321 section 5.1). */
export default probe({
  id: 'recipient-mx',
  produces: ['recipient-mx'],
  consent: 'none',
  seconds: 5,
  run: async ({ net, target, signal }) => {
    const domain = target.case.recipient?.split('@').at(-1);
    if (domain === undefined) return [notTested(net.clock, 'recipient-mx', 'recipient', 'no-recipient')];
    const name = `${domain}/MX`;
    const view = remoteView(net);
    if (view === undefined) return [notTested(net.clock, 'recipient-mx', name, 'no-resolver')];
    const { result, when } = await timed(net.clock, () => net.dns.ask(view, { name: domain, type: 'MX' }, signal));
    const facts = { host: domain.slice(0, 255), view, recordType: 'MX', ...dnsFacts(result, 'MX') };
    return [measured('recipient-mx', name, when, facts)];
  },
});
