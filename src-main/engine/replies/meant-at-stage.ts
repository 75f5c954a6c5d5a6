import type { Catalogue } from './catalogue.ts';
import type { ReplyMatch } from './match-reply.ts';
import type { Stage } from './stage.ts';

/** What a reason is about when the server has heard no more than the sender's address, or nothing but who connects. */
interface Turn {
  readonly reason: string;
  readonly causes: readonly string[];
}

const SENDER: Turn = { reason: 'sender-rejected', causes: ['sender-rejected', 'recipient-policy'] };
const SENDER_DOMAIN: Turn = { reason: 'sender-rejected', causes: ['sender-domain-missing', 'sender-rejected'] };
const CLIENT: Turn = { reason: 'ip-blocklisted', causes: ['address-blocklisted', 'recipient-policy'] };

const OF_RECIPIENTS: ReadonlySet<string> = new Set(['recipient-unknown', 'recipient-disabled', 'recipient-refused']);
const OF_DOMAINS: ReadonlySet<string> = new Set(['domain-not-found', 'domain-no-mail']);

function turnOf({ reason, confidence, by }: ReplyMatch, stage: Stage | undefined): Turn | undefined {
  if (by !== 'text') return undefined;
  const unclear = reason === 'policy-refused' && confidence === 'possible';
  if (stage === 'connect') return unclear ? CLIENT : undefined;
  if (stage !== 'mail') return undefined;
  if (OF_DOMAINS.has(reason)) return SENDER_DOMAIN;
  return unclear || OF_RECIPIENTS.has(reason) ? SENDER : undefined;
}

/**
 * The same words mean another thing at another stage: "no such domain" in reply to MAIL FROM is about the sender, because
 * the server has not heard of a recipient yet; a refusal without a reason is about what it has heard so far.
 */
export function meantAtStage(match: ReplyMatch, stage: Stage | undefined, { reasons }: Catalogue): ReplyMatch {
  const turn = turnOf(match, stage);
  const reason = turn && reasons[turn.reason];
  if (!turn || !reason) return match;
  const confidence = match.confidence === 'sure' ? 'very-likely' : match.confidence;
  return {
    ...match,
    reason: turn.reason,
    causes: turn.causes.map((id, index) => ({ id, confidence: index === 0 ? confidence : 'possible' })),
    confidence,
    says: reason.says,
    actor: reason.actor,
  };
}
