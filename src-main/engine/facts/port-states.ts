import type { Failure } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';
import { measuredRows } from './rows.ts';

/** What one port of the server did. `unreachable` is an answer of a router, `no-route` of this computer itself. */
export type PortState = 'open' | 'refused' | 'dropped' | 'unreachable' | 'no-route';

const BY_FAILURE: Partial<Record<Failure, PortState>> = {
  'connection-refused': 'refused',
  'connection-reset': 'refused',
  'connection-closed': 'refused',
  timeout: 'dropped',
  'host-unreachable': 'unreachable',
  'network-unreachable': 'no-route',
};
const BEST_FIRST: readonly PortState[] = ['open', 'refused', 'dropped', 'unreachable', 'no-route'];

const stateOf = (row: Observation): PortState | undefined =>
  row.outcome === 'ok' ? 'open' : row.failure && BY_FAILURE[row.failure];

/** The best of several addresses: a network without IPv6 is no fault while IPv4 gets through. */
const bestState = (rows: readonly Observation[]): PortState | undefined => {
  const states = new Set(rows.map(stateOf));
  return BEST_FIRST.find((state) => states.has(state));
};

/** State of each port that was tried; the web port 443 of the same host is the control. */
export function portStates(evidence: Evidence): { mail: ReadonlyMap<number, PortState>; web: PortState | undefined } {
  const rows = measuredRows(evidence, 'submission-connect');
  const mail = new Map<number, PortState>();
  for (const port of new Set(rows.map((row) => row.port))) {
    const state = bestState(rows.filter((row) => row.port === port));
    if (port !== undefined && state !== undefined) mail.set(port, state);
  }
  return { mail, web: bestState(measuredRows(evidence, 'control-connect')) };
}
