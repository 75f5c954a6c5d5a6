import { isIP } from 'node:net';
import type { DnsView } from '../contract/observation.ts';
import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { perRun } from './per-run.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';

const TYPES = ['A', 'AAAA'] as const;
type AddressType = (typeof TYPES)[number];

/** The rows of one view of the name service, A and AAAA. */
export type Lookups = Readonly<Record<DnsView, Promise<readonly ObservationDraft[]>>>;

const askOne = async (
  { net, target, signal }: ProbeContext,
  view: DnsView,
  recordType: AddressType,
): Promise<ObservationDraft> => {
  const host = target.submission.hostname;
  const name = `${host}/${recordType}`;
  if (net.dns.servers(view).length === 0) {
    return notTested(net.clock, 'server-address', name, 'no-resolver', { host, view, recordType });
  }
  const { result, when } = await timed(net.clock, () => net.dns.ask(view, { name: host, type: recordType }, signal));
  return measured('server-address', name, when, { host, view, recordType, ...dnsFacts(result, recordType) });
};

const lookUp = async (context: ProbeContext, view: DnsView, type: AddressType): Promise<ObservationDraft> => {
  const row = await askOne(context, view, type);
  context.announce(row);
  return row;
};

/** A server given as an address needs no name service. */
const literal = ({ net, target }: ProbeContext, family: number): ObservationDraft => {
  const host = target.submission.hostname;
  const recordType: AddressType = family === 4 ? 'A' : 'AAAA';
  const now = net.clock.now().toISOString();
  const when = { startedAt: now, endedAt: now };
  return measured('server-address', `${host}/${recordType}`, when, { host, view: 'os', recordType, answers: [host] });
};

/** Asks all views for the addresses of the server, all at once, once a run. */
export const addressLookups = perRun((context): Lookups => {
  const family = isIP(context.target.submission.hostname);
  const view = (name: DnsView) => Promise.all(TYPES.map((type) => lookUp(context, name, type)));
  return family === 0
    ? { os: view('os'), configured: view('configured'), reference: view('reference') }
    : {
        os: Promise.resolve([literal(context, family)]),
        configured: Promise.resolve([]),
        reference: Promise.resolve([]),
      };
});
