import type { Catalogue } from '../replies/catalogue.ts';
import type { Decision } from '../replies/decide.ts';

/** Reasons that a mail app too gives for its own way out; in a report they are about the way that comes after it. */
const OF_THE_WAY: ReadonlySet<string> = new Set(['connection-failed', 'domain-not-found', 'tls-failed']);
const OWN_SIDE: ReadonlySet<string> = new Set(['you', 'your-network', 'your-organisation']);

/**
 * A report tells of a message that a server had taken already. A connection that failed is then one that the server made,
 * never the person's own: what blames the person's side becomes the usual cause of the reason.
 */
export function behindRelay(decision: Decision | undefined, { reasons }: Catalogue): Decision | undefined {
  if (!decision) return undefined;
  const { match } = decision;
  const reason = reasons[match.reason];
  if (!reason || !OF_THE_WAY.has(match.reason) || !OWN_SIDE.has(match.actor)) return decision;
  const confidence = match.confidence === 'sure' ? 'very-likely' : match.confidence;
  const causes = [{ id: reason.usualCause, confidence }];
  return { ...decision, match: { ...match, causes, confidence, says: reason.says, actor: reason.actor } };
}
