import type { Facts } from './facts.ts';

const THEIRS = ['recipient', 'recipient-provider', 'nobody'];
const REPORTS = ['bounce', 'delayed', 'delivered', 'auto-reply'];

/**
 * Whether the account has to be known before the checks: not when a returned message already names the other side
 * as the one that said no.
 */
export function needsAccount(facts: Facts): boolean {
  const reading = facts.readings[0];
  const actor = reading?.results[0]?.actor;
  return !(reading && REPORTS.includes(reading.kind) && actor !== undefined && THEIRS.includes(actor));
}
