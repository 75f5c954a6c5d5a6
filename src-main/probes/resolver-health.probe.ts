import type { ProbeId } from '../contract/observation.ts';
import { serverAddress } from '../net/dns/server-address.ts';
import { dnsFacts } from './dns-facts.ts';
import { measured, notTested, timed } from './draft.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

/** More would tell nothing new. */
const MOST_SERVERS = 3;
/** Where a resolver may also listen (RFC 7858); an open or a closed port shows that its computer is there. */
const OTHER_PORT = 853;
const OTHER_PORT_MS = 1500;
const TRANSPORTS = ['udp', 'tcp'] as const;
/** Every resolver that lives answers for it by itself, whatever lies behind it (RFC 6761 section 6.3). */
const OWN_NAME = 'localhost';

const askOver = async (
  { net, signal }: ProbeContext,
  server: string,
  transport: (typeof TRANSPORTS)[number],
): Promise<ObservationDraft> => {
  const question = { name: OWN_NAME, type: 'A' } as const;
  const { result, when } = await timed(net.clock, () => net.dns.askServer(server, question, signal, transport));
  const facts = { host: OWN_NAME, view: 'configured', recordType: 'A', transport, ...dnsFacts(result, 'A') } as const;
  return measured('resolver-health', `${server}/${transport}`, when, { ...facts, resolver: server.slice(0, 100) });
};

const isSilent = ({ failure }: ObservationDraft): boolean => failure === 'dns-timeout';

/** The computer of a resolver that says nothing at all, called at another door. */
const callOtherPort = async ({ net, signal }: ProbeContext, server: string): Promise<ObservationDraft> => {
  const id: ProbeId = 'resolver-port';
  const at = serverAddress(server);
  if (at === undefined) return notTested(net.clock, id, server, 'no-address');
  const where = { address: at.address, port: OTHER_PORT, family: at.address.includes(':') ? 6 : 4 } as const;
  const { result, when } = await timed(net.clock, () => net.connect(where, signal, OTHER_PORT_MS));
  if (result.ok) result.value.destroy();
  return measured(id, `${at.address}:${OTHER_PORT}`, when, {
    ...where,
    resolver: server.slice(0, 100),
    ms: result.ms,
    ...(result.ok ? {} : { failure: result.failure }),
  });
};

const examine = async (context: ProbeContext, server: string): Promise<readonly ObservationDraft[]> => {
  const rows = await Promise.all(
    TRANSPORTS.map(async (transport) => {
      const row = await askOver(context, server, transport);
      context.announce(row);
      return row;
    }),
  );
  return rows.every(isSilent) ? [...rows, await callOtherPort(context, server)] : rows;
};

/**
 * Each configured resolver by itself, over both transports, so that a dead one, a firewall before it, and one that
 * cannot give long answers are told apart.
 */
export default probe({
  id: 'resolver-health',
  produces: ['resolver-health', 'resolver-port'],
  consent: 'none',
  seconds: 7,
  run: async (context) => {
    const servers = context.net.dns.servers('configured').slice(0, MOST_SERVERS);
    const rows = (await Promise.all(servers.map((server) => examine(context, server)))).flat();
    const untested = (id: ProbeId, reason: string) =>
      rows.some((row) => row.probe === id)
        ? []
        : [notTested(context.net.clock, id, context.target.submission.hostname, reason)];
    return [...rows, ...untested('resolver-health', 'no-resolver'), ...untested('resolver-port', 'not-needed')];
  },
});
