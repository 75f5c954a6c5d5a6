import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import { handshakeRow } from './account-rows.ts';
import type { Evidence } from './evidence.ts';

const reachedTls = (row: Observation | undefined): boolean =>
  row !== undefined && (row.outcome === 'ok' || (row.tls?.chain.length ?? 0) > 0);

/** The handshake that stands for the account: in its own mode, or in the other one where only that reached a certificate. */
export function accountHandshake(evidence: Evidence): Observation | undefined {
  const implicit = accountOf(evidence.case).socketType === 'tls';
  const own = handshakeRow(evidence, implicit ? 'tls' : 'starttls');
  if (reachedTls(own)) return own;
  const other = handshakeRow(evidence, implicit ? 'starttls' : 'tls');
  return reachedTls(other) ? other : own;
}
