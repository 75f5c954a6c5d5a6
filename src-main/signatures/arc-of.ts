import type { ArcHop, ArcReason, CheckedArc } from '../engine/authentication/dkim/signature.ts';
import { readTags } from '../engine/authentication/dkim/read-tags.ts';
import { cleanText } from '../engine/replies/clean-text.ts';

type Fields = readonly (readonly [name: string, value: string])[];

const MOST_HOPS = 50;

/** Who sealed, as the header says; nothing of it is proved. */
export function hopsIn(fields: Fields): ArcHop[] {
  const hops = fields
    .filter(([name]) => name === 'arc-seal')
    .slice(0, MOST_HOPS)
    .map(([, value]) => readTags(value).tags);
  return hops
    .map((tags) => ({
      instance: Number(/^\d{1,2}$/.exec(tags.get('i') ?? '')?.[0] ?? 0),
      domain: cleanText(tags.get('d') ?? '', 253).toLowerCase(),
      selector: cleanText(tags.get('s') ?? '', 253),
      said: cleanText(tags.get('cv') ?? '', 20).toLowerCase(),
    }))
    .sort((a, b) => a.instance - b.instance);
}

const BY_COMMENT: readonly (readonly [RegExp, ArcReason])[] = [
  [/^i=\d+ cv=fail/, 'sealed-as-failed'],
  [/seal signature validation failed/, 'seal-broken'],
  [/^no valid signature|no valid signature$/, 'message-changed'],
  [/^no key for/, 'key-missing'],
  [/^weak key for/, 'key-too-short'],
  [/ for \S+\._domainkey\./, 'key-broken'],
];

interface ArcSaid {
  readonly result: string;
  readonly comment?: string;
  /** A key could not be asked for. */
  readonly unanswered: boolean;
  /** What the newest message signature of the chain came to. */
  readonly message?: string;
}

function reasonFor({ comment = '', unanswered, message }: ArcSaid): ArcReason {
  const known = BY_COMMENT.find(([pattern]) => pattern.test(comment))?.[1];
  if (known === 'message-changed' && message === 'temperror') return 'could-not-check';
  // A question that got no answer ends the check without a word.
  return known ?? (comment === '' && unanswered ? 'could-not-check' : 'structure');
}

/** What the chain is worth (RFC 8617 section 5.2). */
export function arcOf(said: ArcSaid, hops: readonly ArcHop[]): CheckedArc {
  if (said.result === 'none') return { cv: 'none', reason: 'no-chain', hops };
  if (said.result === 'pass') return { cv: 'pass', reason: 'verified', hops };
  const reason = reasonFor(said);
  const at = /^i=(\d{1,2})\b/.exec(said.comment ?? '')?.[1];
  return {
    cv: reason === 'could-not-check' ? 'could-not-check' : 'fail',
    reason,
    ...(at !== undefined && { at: Number(at) }),
    hops,
  };
}
