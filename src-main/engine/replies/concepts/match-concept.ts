import type { Catalogue } from '../catalogue.ts';
import { rememberLast } from '../remember-last.ts';
import type { Stage } from '../stage.ts';
import type { ConceptRule, Concepts } from './concept.ts';
import { mentionsFinder, type Mentions } from './mentions.ts';
import { ruleSpan, type Span } from './rule-span.ts';

/** One answer as the rules see it. */
export interface ConceptQuery {
  /** Output of `normalWords`. */
  readonly words: string;
  readonly code?: string | undefined;
  readonly stage?: Stage | undefined;
  /** What the codes alone would mean: a rule that says the same is the more probable one. */
  readonly reasonOfCode?: string | undefined;
  /** The end of the text may break a phrase off. */
  readonly cut?: true;
}

export interface ConceptHit {
  readonly rule: ConceptRule;
  /** The higher, the more is said; see `weight` of the rule. */
  readonly score: number;
  readonly agrees: boolean;
  /** Its words stand behind an introduction such as "please make sure" or "in order to". */
  readonly isAdvised: boolean;
  /** A thing is named, and nothing in its clause says what is wrong with it. */
  readonly isBare: boolean;
}

const holdsAt = (rule: ConceptRule, { code, stage }: ConceptQuery): boolean =>
  (rule.code === undefined || code?.startsWith(rule.code.charAt(0)) === true) &&
  (rule.stage === undefined || rule.stage === stage);

interface Reader {
  readonly mentionsIn: (text: string) => Mentions;
  readonly mentionsInCut: (text: string) => Mentions;
  /** Terms that say what is wrong, or turn around what is said. */
  readonly predicates: ReadonlySet<string>;
  /** Rules by the terms of their first group. */
  readonly byTerm: ReadonlyMap<string, readonly ConceptRule[]>;
}

function readerFor({ terms, rules }: Concepts): Reader {
  const byTerm = new Map<string, ConceptRule[]>();
  for (const rule of rules) {
    for (const term of rule.needs[0] ?? []) byTerm.set(term, [...(byTerm.get(term) ?? []), rule]);
  }
  const find = mentionsFinder(terms);
  const predicates = new Set(terms.filter(({ kind }) => kind === 'state' || kind === 'negation').map(({ id }) => id));
  return {
    mentionsIn: rememberLast((text) => find(text)),
    mentionsInCut: (text) => find(text, true),
    predicates,
    byTerm,
  };
}

const readers = new WeakMap<Concepts, Reader>();

function readerOf(concepts: Concepts): Reader {
  const known = readers.get(concepts);
  if (known) return known;
  const reader = readerFor(concepts);
  readers.set(concepts, reader);
  return reader;
}

/** What a rule loses where its words stand behind an introduction such as "please make sure": they advise, and refuse nothing. */
const ADVISED = 400;

/** Introductions of what somebody should do, and of what a rule is for. */
const ASIDES = ['advice', 'aside'] as const;

const isAdvised = ({ at, clause }: Span, mentions: Mentions): boolean =>
  ASIDES.some((term) => mentions.get(term)?.some((one) => one.clause === clause && one.at < at) === true);

/** One word for a thing ("SPF", "spam", "Spamhaus") says nothing of it; a refusal or a "not" beside it does. */
function isBare({ needs }: ConceptRule, { words, clause }: Span, mentions: Mentions, predicates: Reader['predicates']) {
  if (needs.length > 1 || words > 1 || needs[0]?.some((term) => predicates.has(term)) === true) return false;
  for (const term of predicates) {
    if (mentions.get(term)?.some((one) => one.clause === clause) === true) return false;
  }
  return true;
}

/**
 * The meaning of a text, whatever its wording: the rule of the concept layer that says most. `undefined` when none of
 * the things and states that the rules know stand together.
 *
 * A rule's weight decides; then agreement with the codes, the number of terms, how many words they take, how near they stand.
 */
export function matchConcept(query: ConceptQuery, { concepts }: Pick<Catalogue, 'concepts'>): ConceptHit | undefined {
  const { mentionsIn, mentionsInCut, predicates, byTerm } = readerOf(concepts);
  const mentions = query.cut ? mentionsInCut(query.words) : mentionsIn(query.words);
  const candidates = new Set([...mentions.keys()].flatMap((term) => byTerm.get(term) ?? []));
  let best: { rule: ConceptRule; score: number; agrees: boolean; span: Span } | undefined;
  const toHit = ({ span, ...hit }: NonNullable<typeof best>): ConceptHit => ({
    ...hit,
    isAdvised: isAdvised(span, mentions),
    isBare: isBare(hit.rule, span, mentions, predicates),
  });
  for (const rule of candidates) {
    const span = holdsAt(rule, query) ? ruleSpan(rule, mentions) : undefined;
    if (!span) continue;
    const agrees = rule.reason === query.reasonOfCode;
    const score =
      rule.weight * 100 +
      (agrees ? 90 : 0) +
      rule.needs.length * 20 +
      Math.min(span.words, 9) * 2 -
      span.gap -
      (isAdvised(span, mentions) ? ADVISED : 0);
    if (!best || score > best.score || (score === best.score && rule.id < best.rule.id))
      best = { rule, score, agrees, span };
  }
  return best && toHit(best);
}
