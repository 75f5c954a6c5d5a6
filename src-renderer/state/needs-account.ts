import { chosenReading } from './chosen-reading.ts';
import type { Facts } from './facts.ts';

const REPORTS = ['bounce', 'delayed', 'delivered', 'auto-reply'];
/** Causes that lie between a person and their own provider: without the account nothing can be checked about them. */
const OWN_SIDE = [
  'not-signed-in',
  'wrong-password',
  'app-password-required',
  'oauth-required',
  'sender-not-allowed',
  'encryption-required',
  'tls-mode-mismatch',
];

/** Whether the account has to be known before the checks: not when a returned message is about the other side. */
export function needsAccount(facts: Facts): boolean {
  const reading = chosenReading(facts);
  if (!reading || !REPORTS.includes(reading.kind)) return true;
  const cause = reading.results[0]?.causes[0]?.id;
  return cause === undefined || OWN_SIDE.includes(cause);
}
