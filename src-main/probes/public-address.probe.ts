import { isIP, isIPv6 } from 'node:net';
import { addressAllowed } from '../net/http-address-allowed.ts';
import { reverseName } from '../net/dns/reverse-name.ts';
import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { remoteView } from './remote-view.ts';

const MOST_ADDRESSES = 2;
/** A server that greets us by our address writes it in brackets (RFC 5321 section 4.1.3), or bare. */
const WRITTEN = /(?:IPv6:)?([0-9a-f]{1,4}:[0-9a-f:.]{2,40}|\d{1,3}(?:\.\d{1,3}){3})/gi;

const addressesIn = (text: string): string[] =>
  [...text.matchAll(WRITTEN)].flatMap(([, found = '']) => (isIP(found) === 0 ? [] : [found]));

/** As the mail server itself sees us: no stranger has to be asked. */
const seenByServer = async (context: ProbeContext): Promise<string[]> => {
  const rows = await context.rows('ehlo');
  return rows.flatMap(({ reply }) => addressesIn(reply?.lines[0] ?? ''));
};

const lookUp = async ({ net, signal }: ProbeContext, address: string): Promise<ObservationDraft> => {
  const facts = { address, family: isIPv6(address) ? 6 : 4, recordType: 'PTR' } as const;
  const view = remoteView(net);
  if (view === undefined) return notTested(net.clock, 'public-address', address, 'no-resolver', facts);
  const question = { name: reverseName(address), type: 'PTR' } as const;
  const { result, when } = await timed(net.clock, () => net.dns.ask(view, question, signal));
  return measured('public-address', address, when, { ...facts, view, ...dnsFacts(result, 'PTR') });
};

/** The address that the world sees of this line, and its name: it tells a home line from a server's. Only after a yes. */
export default probe({
  id: 'public-address',
  produces: ['public-address'],
  consent: 'third-parties',
  seconds: 15,
  run: async (context) => {
    const { net, target } = context;
    const given = target.case.environment?.publicAddresses;
    const found = (given ?? (await seenByServer(context))).filter((address) => isIP(address) !== 0);
    const addresses = [...new Set(found)].filter((address) => given !== undefined || addressAllowed(address));
    if (addresses.length === 0) return [notTested(net.clock, 'public-address', 'this line', 'not-known')];
    return Promise.all(addresses.slice(0, MOST_ADDRESSES).map((address) => lookUp(context, address)));
  },
});
