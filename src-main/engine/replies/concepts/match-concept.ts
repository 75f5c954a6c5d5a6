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
}

const holdsAt = (rule: ConceptRule, { code, stage }: ConceptQuery): boolean =>
  (rule.code === undefined || code?.startsWith(rule.code.charAt(0)) === true) &&
  (rule.stage === undefined || rule.stage === stage);

interface Reader {
  readonly mentionsIn: (text: string) => Mentions;
  readonly mentionsInCut: (text: string) => Mentions;
  /** Rules by the terms of their first group. */
  readonly byTerm: ReadonlyMap<string, readonly ConceptRule[]>;
}

function readerFor({ terms, rules }: Concepts): Reader {
  const byTerm = new Map<string, ConceptRule[]>();
  for (const rule of rules) {
    for (const term of rule.needs[0] ?? []) byTerm.set(term, [...(byTerm.get(term) ?? []), rule]);
  }
  const find = mentionsFinder(terms);
  return { mentionsIn: rememberLast((text) => find(text)), mentionsInCut: (text) => find(text, true), byTerm };
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

const isAdvised = ({ at, clause }: Span, mentions: Mentions): boolean =>
  mentions.get('advice')?.some((one) => one.clause === clause && one.at < at) === true;

/**
 * The meaning of a text, whatever its wording: the rule of the concept layer that says most. `undefined` when none of
 * the things and states that the rules know stand together.
 *
 * A rule's weight decides; then agreement with the codes, the number of terms, how many words they take, how near they stand.
 */
export function matchConcept(query: ConceptQuery, { concepts }: Pick<Catalogue, 'concepts'>): ConceptHit | undefined {
  const { mentionsIn, mentionsInCut, byTerm } = readerOf(concepts);
  const mentions = query.cut ? mentionsInCut(query.words) : mentionsIn(query.words);
  const candidates = new Set([...mentions.keys()].flatMap((term) => byTerm.get(term) ?? []));
  let best: ConceptHit | undefined;
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
    if (!best || score > best.score || (score === best.score && rule.id < best.rule.id)) best = { rule, score, agrees };
  }
  return best;
}
