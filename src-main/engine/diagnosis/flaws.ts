import type { FactValues } from '../facts/derive-facts.ts';

/** True of the domain or of the sending server, and met only by the servers of others: an app that shows an error met none. */
const SEEN_BY_OTHERS: ReadonlySet<string> = new Set([
  'spf-fail',
  'spf-broken',
  'dkim-fail',
  'dmarc-fail',
  'dmarc-broken',
  'domain-unauthenticated',
  'reverse-dns-missing',
  'address-blocklisted',
  'domain-blocklisted',
  'mta-sts-mismatch',
]);
/** What the person saw that a server of others can be the reason of. */
const AFTER_SENDING: ReadonlySet<string> = new Set(['check-up', 'message-returned', 'in-spam', 'not-arrived']);
const SAID = ['said-cause', 'live-said-cause', 'recipient-server-said'] as const;

const isSaid = (id: string, values: FactValues): boolean => SAID.some((fact) => values.get(fact) === id);

/** Records show this cause, and a text or a server names another one: then it stands beside what stops the message. */
export const isBeside = (id: string, values: FactValues): boolean =>
  SEEN_BY_OTHERS.has(id) && !isSaid(id, values) && SAID.some((fact) => values.has(fact));

/** Records show this cause, and whether it stops the message nobody knows: a part of the way is untested, or an app failed. */
export const mayBeHarmless = (id: string, values: FactValues): boolean =>
  SEEN_BY_OTHERS.has(id) &&
  !isSaid(id, values) &&
  (values.get('everything-tested') !== 'yes' || !AFTER_SENDING.has(values.get('symptom') ?? ''));
