import type { Observation, ProbeId } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { measuredRows } from './rows.ts';

type Rows = readonly Observation[];

const onAccountPort = (evidence: Evidence, probe: ProbeId): Observation[] => {
  const { port } = accountOf(evidence.case);
  return measuredRows(evidence, probe).filter((row) => row.port === port);
};

/** The best row of several addresses: one that worked, else one that reached TLS, else the first. */
const best = (rows: Rows): Observation | undefined =>
  rows.find((row) => row.outcome === 'ok') ?? rows.find((row) => row.tls !== undefined) ?? rows[0];

/** The handshake on the account's port in one mode. */
export const handshakeRow = (evidence: Evidence, mode: 'tls' | 'starttls'): Observation | undefined =>
  best(onAccountPort(evidence, 'tls-handshake').filter((row) => row.socketType === mode));

/** Step before encryption on the account's port. A second `ehlo` row after STARTTLS carries that word, so it is left out. */
export const clearRow = (evidence: Evidence, probe: 'greeting' | 'ehlo' | 'starttls'): Observation | undefined =>
  best(
    onAccountPort(evidence, probe).filter(
      ({ socketType }) => socketType !== 'tls' && !(probe === 'ehlo' && socketType === 'starttls'),
    ),
  );

/** A step after encryption on the account's port. */
export const securedRow = (evidence: Evidence, probe: 'greeting' | 'ehlo'): Observation | undefined =>
  best(onAccountPort(evidence, probe).filter((row) => row.socketType === 'tls' || row.socketType === 'starttls'));
