import type { Catalogue } from '../replies/catalogue.ts';
import type { Decision } from '../replies/decide.ts';
import type { StatusGroup } from './parse-status.ts';

/** Reasons for which a server tries again. Alone they say why it took so long, not why it ended. */
const MEANWHILE: ReadonlySet<string> = new Set(['connection-failed', 'remote-server-error']);

/** RFC 3463 X.4.7 "delivery time expired", and an action that some senders write for it. */
const saysOver = ({ action, status }: StatusGroup): boolean =>
  action === 'expired' || /^[45]\.4\.7$/.test(status ?? '');

/**
 * A report whose fields say that the time in the queue is over says so before what failed in the meantime; what failed
 * stays the cause. A reason that no waiting mends is kept.
 */
export function whenTimeIsOver(
  decision: Decision | undefined,
  group: StatusGroup,
  { reasons }: Catalogue,
): Decision | undefined {
  const reason = reasons['timeout-expired'];
  if (!decision || !reason || !saysOver(group) || !MEANWHILE.has(decision.match.reason)) return decision;
  return { ...decision, match: { ...decision.match, reason: reason.id, says: reason.says } };
}
