import type { Observation } from '../../contract/observation.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Answers of the service itself, good or bad; a cut or foreign one is none. */
const SPOKE: ReadonlySet<string> = new Set(['dns-nxdomain', 'dns-no-data', 'dns-servfail', 'dns-refused']);
/** What a computer says that is there: the door is open, or it is shut. */
const THERE: ReadonlySet<string> = new Set(['connection-refused', 'connection-reset']);

const spoke = (row: Observation | undefined): boolean =>
  row !== undefined && (row.outcome === 'ok' || SPOKE.has(row.failure ?? ''));
const isSilent = (row: Observation | undefined): boolean => row?.failure === 'dns-timeout';
const isThere = ({ outcome, failure }: Observation): boolean => outcome === 'ok' || THERE.has(failure ?? '');

/** The rows of the resolver that got furthest: what one of several does well is no fault. */
const best = (rows: readonly Observation[]): Observation[] => {
  const servers = [...new Set(rows.map(({ resolver }) => resolver))].map((one) =>
    rows.filter(({ resolver }) => resolver === one),
  );
  return servers.find((own) => own.some(spoke)) ?? servers[0] ?? [];
};

/** How far questions get to the name service, which tells a dead one from a wall before it. */
export default fact({
  id: 'resolver-reach',
  kind: 'measured',
  values: {
    open: { usual: 'always', said: 'The name service can be asked in both ways.' },
    'short-only': {
      usual: 'rarely',
      said: 'The name service gives short answers only. Long ones do not get through.',
    },
    'long-way-only': { usual: 'never', said: 'Only the slow way to the name service is open. The usual one is cut.' },
    walled: { usual: 'never', said: 'The computer of the name service is there, but our questions do not reach it.' },
    silent: { usual: 'never', said: 'Nothing at all came back from the name service.' },
    closed: { usual: 'never', said: 'The computer of the name service is there, but the service is off.' },
  },
  derive: (evidence) => {
    const rows = best(measuredRows(evidence, 'resolver-health'));
    const [udp, tcp] = (['udp', 'tcp'] as const).map((way) => rows.find(({ transport }) => transport === way));
    if (udp?.failure === 'dns-port-closed') return 'closed';
    if (spoke(udp)) return isSilent(tcp) ? 'short-only' : 'open';
    if (!isSilent(udp)) return undefined;
    if (spoke(tcp)) return 'long-way-only';
    if (!isSilent(tcp)) return 'silent';
    const doors = measuredRows(evidence, 'resolver-port').filter(({ resolver }) => resolver === udp?.resolver);
    return doors.some(isThere) ? 'walled' : 'silent';
  },
});
