import type { Catalogue } from '../replies/catalogue.ts';
import type { Decision } from '../replies/decide.ts';
import { matchReply } from '../replies/match-reply.ts';
import { asksForText } from '../replies/pattern-index.ts';

/** Reasons that a mail app too gives for its own way out; in a report they are about the way that comes after it. */
const OF_THE_WAY: ReadonlySet<string> = new Set(['connection-failed', 'domain-not-found', 'tls-failed']);
const OWN_SIDE: ReadonlySet<string> = new Set(['you', 'your-network', 'your-organisation']);

/** A match at this specificity or above names a cause by itself. */
const TELLING = 40_000;

const meanings = new WeakMap<Catalogue, Catalogue>();

/** The catalogue without the wordings that it knows: with codes and with what words mean together. */
function meaningsOnly(catalogue: Catalogue): Catalogue {
  const before = meanings.get(catalogue);
  if (before) return before;
  const only = { ...catalogue, patterns: catalogue.patterns.filter(({ match }) => !asksForText(match)) };
  meanings.set(catalogue, only);
  return only;
}

/** Reasons whose words mean another thing between a mail app and its own server than between two servers. */
const OTHERWISE_BETWEEN_SERVERS: ReadonlySet<string> = new Set(['connection-failed', 'relay-denied']);

/** What the words mean by themselves, where that is another reason. A wording that is known for sure keeps its own. */
function meantBetweenServers({ voice, match }: Decision, catalogue: Catalogue): Decision | undefined {
  if (match.confidence === 'sure' || !OTHERWISE_BETWEEN_SERVERS.has(match.reason)) return undefined;
  const meant = matchReply(voice, meaningsOnly(catalogue));
  const tells = meant?.by === 'text' && meant.specificity >= TELLING && meant.reason !== match.reason;
  const isAllowed = match.reason !== 'relay-denied' || meant?.reason === 'ip-blocklisted';
  return tells && isAllowed ? { voice, match: meant } : undefined;
}

/**
 * A report tells of a message that a server had taken already. A connection that failed is then one that the server made,
 * never the person's own, and who was not let in is a server: the words are read for what they mean between servers.
 * What still blames the person's side for the way becomes the usual cause of the reason.
 */
export function behindRelay(decision: Decision | undefined, catalogue: Catalogue): Decision | undefined {
  if (!decision || !OWN_SIDE.has(decision.match.actor)) return decision;
  const { match } = decision;
  const meant = meantBetweenServers(decision, catalogue);
  const reason = catalogue.reasons[match.reason];
  if (meant) return meant;
  if (!reason || !OF_THE_WAY.has(match.reason)) return decision;
  const confidence = match.confidence === 'sure' ? 'very-likely' : match.confidence;
  const causes = [{ id: reason.usualCause, confidence }];
  return { ...decision, match: { ...match, causes, confidence, says: reason.says, actor: reason.actor } };
}
