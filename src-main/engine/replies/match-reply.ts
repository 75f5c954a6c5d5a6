import type { Actor, Confidence } from '../../contract/reading.ts';
import type { Catalogue, Pattern } from './catalogue.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './compile-pattern.ts';
import { continuationOf } from './known-sentences.ts';
import { matchConcept, type ConceptHit } from './concepts/match-concept.ts';
import { meaningOfRule } from './concepts/meaning-of-rule.ts';
import type { Meaning } from './meaning.ts';
import { normalWords } from './normal-words.ts';
import { readReply } from './parse-reply.ts';
import { alternatives } from './alternatives.ts';
import { asksForText, patternIndex, type Hit } from './pattern-index.ts';
import { printedStatus } from './printed-status.ts';
import { rememberLast } from './remember-last.ts';
import { splitNames } from './split-names.ts';

/** What is known about one answer. Codes that are absent are looked for in the text. */
export interface ReplyQuery {
  readonly text: string;
  readonly code?: string | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly stage?: Stage | undefined;
  /** A piece of a longer text: its end breaks nothing off. */
  readonly isPiece?: boolean | undefined;
}

export interface ReplyMatch {
  /** Of a pattern; `concept-…` for a meaning. */
  readonly patternId: string;
  /** Ranked, most probable first. */
  readonly causes: readonly { readonly id: string; readonly confidence: Confidence }[];
  readonly reason: string;
  /** The word for the first cause. */
  readonly confidence: Confidence;
  readonly says: string;
  readonly permanence?: 'permanent' | 'transient';
  readonly actor: Actor;
  readonly specificity: number;
  /** `text`: words or a token decided. `code`: only a number did, so nothing above `possible` is said. */
  readonly by: 'text' | 'code';
}

function confidenceOf(pattern: Pattern): Confidence {
  if (!asksForText(pattern.match)) return 'possible';
  if (pattern.confidence) return pattern.confidence;
  if (pattern.match.vague === true || pattern.causes.length > 2) return 'possible';
  return pattern.causes.length === 1 ? 'sure' : 'very-likely';
}

const meaningOf = ({ pattern, score }: Hit, cut = false): Meaning => ({
  id: pattern.id,
  reason: pattern.reason,
  causes: pattern.causes,
  actor: pattern.actor,
  says: pattern.says,
  permanence: pattern.permanence,
  confidence: cut ? 'possible' : confidenceOf(pattern),
  score,
  by: asksForText(pattern.match) ? 'text' : 'code',
});

/** Of patterns that fit equally well one is taken whichever file was read first. */
const firstById = (hits: readonly Hit[]): Hit | undefined =>
  hits.reduce<Hit | undefined>((first, hit) => (first && first.pattern.id < hit.pattern.id ? first : hit), undefined);

function permanenceOf(meaning: Meaning, code: string | undefined, enhanced: string | undefined) {
  if (meaning.permanence) return meaning.permanence;
  const kind = (code ?? enhanced)?.[0];
  return kind === '4' ? 'transient' : kind === '5' ? 'permanent' : undefined;
}

/** From here on words, or a code beside them, name a cause. */
const TELLING = 40_000;
/** From here on a pattern's words name a cause by themselves. */
const DISTINCTIVE = 50_000;

/**
 * A second look at a text that may have been cut off, for distinctive words only. Where it breaks off before its end
 * decides, all that it may have said are named.
 */
function ofCutText(subject: Subject, catalogue: Catalogue): Meaning | undefined {
  const words = subject.words.replace(/(?:\.{3}|…)$/, '').trimEnd();
  const { literalsIn, brokenOffIn, byText } = patternIndex(catalogue);
  const brokenOff = brokenOffIn(words);
  if (brokenOff.size === 0 && words === subject.words) return undefined;
  const hits = byText({ ...subject, words, present: new Map([...brokenOff, ...literalsIn(words)]) });
  const [first] = hits;
  if (!first || first.score < DISTINCTIVE) return undefined;
  const causes = [...new Set(hits.flatMap(({ pattern }) => pattern.causes))];
  return { ...meaningOf(first, true), causes };
}

/** The words of a text that has no end yet; `undefined` where a stop shows that it is whole. */
function unended(words: string): string | undefined {
  const bare = words.replace(/(?:\.{3}|…)$/, '').trimEnd();
  return /[.!?)\]>"']$/.test(bare) ? undefined : bare;
}

/** What a text was about to say that breaks off inside a word, and whether all of its words begin a known sentence. */
function ofKnownSentence(subject: Subject, catalogue: Catalogue): { isWhole: boolean; meaning: Meaning } | undefined {
  const words = unended(subject.words);
  if (words === undefined) return undefined;
  const { patterns, isWhole } = continuationOf(words, catalogue);
  const [pattern] = patterns;
  const causes = [...new Set(patterns.flatMap((one) => one.causes))];
  return pattern && { isWhole, meaning: { ...meaningOf({ pattern, score: TELLING }, true), causes } };
}

/** A third look: for phrases that the end of a text breaks off. A text that ends with a stop is whole. */
function ofBrokenPhrase(subject: Subject, reasonOfCode: string | undefined, catalogue: Catalogue): Meaning | undefined {
  const words = unended(subject.words);
  if (words === undefined) return undefined;
  const hit = matchConcept({ ...subject, words, reasonOfCode, cut: true }, catalogue);
  return hit && { ...meaningOfRule(hit, catalogue), confidence: 'possible' };
}

/** A last look, where nothing else fits: the name that a program gave its error is words without blanks. */
function ofNames(text: string, subject: Subject, catalogue: Catalogue): Meaning | undefined {
  const named = splitNames(text);
  const hit = named === undefined ? undefined : matchConcept({ ...subject, words: normalWords(named) }, catalogue);
  return hit && { ...meaningOfRule(hit, catalogue), confidence: 'possible' };
}

/** Rules of this weight or more say what is wrong with more than a general word. */
const CLEAR = 8;

/** The words of a pattern that yields, unless the rest of the text names another cause clearly. */
const ofLeadIn = (hit: Hit, concept: ConceptHit | undefined, catalogue: Catalogue): Meaning =>
  concept && concept.rule.weight >= CLEAR && concept.rule.reason !== hit.pattern.reason
    ? meaningOfRule(concept, catalogue)
    : meaningOf(hit);

const higher = (top: Meaning | undefined, one: Meaning | undefined): Meaning | undefined =>
  one && (!top || one.score > top.score) ? one : top;

const isDistinctive = (hit: Hit | undefined): boolean => hit !== undefined && hit.score >= DISTINCTIVE;
const meaningOfHit = (hit: Hit | undefined): Meaning | undefined => hit && meaningOf(hit);

/** What the words mean so far, unless that says little and their broken end says more. */
function ofBrokenEnd(
  best: Meaning | undefined,
  subject: Subject,
  reasonOfCode: string | undefined,
  catalogue: Catalogue,
): Meaning | undefined {
  if (best && best.score >= TELLING) return best;
  return higher(best, ofCutText(subject, catalogue) ?? ofBrokenPhrase(subject, reasonOfCode, catalogue));
}

function bestMeaning(subject: Subject, catalogue: Catalogue, isPiece: boolean): Meaning | undefined {
  const { byText, byCode } = patternIndex(catalogue);
  const continued = isPiece ? undefined : ofKnownSentence(subject, catalogue);
  if (continued?.isWhole === true) return continued.meaning;
  const text = firstById(byText(subject));
  const distinctive = isDistinctive(text) ? text : undefined;
  if (distinctive && !distinctive.pattern.match.yields) return meaningOf(distinctive);
  const code = firstById(byCode(subject));
  const reasonOfCode = code?.pattern.reason;
  const concept = matchConcept({ ...subject, reasonOfCode }, catalogue);
  if (distinctive) return ofLeadIn(distinctive, concept, catalogue);
  if (continued) return continued.meaning;
  const meant = concept && meaningOfRule(concept, catalogue);
  const best = higher([text, code].map(meaningOfHit).reduce(higher, undefined), meant);
  return isPiece ? best : ofBrokenEnd(best, subject, reasonOfCode, catalogue);
}

/** The best meaning, or all of them where the text offers several. */
function meaningsTogether(subject: Subject, catalogue: Catalogue, isPiece: boolean): Meaning | undefined {
  const best = bestMeaning(subject, catalogue, isPiece);
  const { literalsIn } = patternIndex(catalogue);
  const ofPart = (words: string) => bestMeaning({ ...subject, words, present: literalsIn(words) }, catalogue, true);
  return (best && alternatives(subject.words, best, ofPart)) ?? best;
}

const codesOf = rememberLast(readReply);
const wordsOf = rememberLast(normalWords);

/**
 * Finds what one SMTP answer or error text means: the most specific pattern (`specificity` defines the order; text beats
 * code), else the meaning of its words. `undefined` when nothing fits: an unknown text is never guessed at.
 * Also used for replies seen live.
 */
export function matchReply(query: ReplyQuery, catalogue: Catalogue): ReplyMatch | undefined {
  const read = codesOf(query.text);
  const code = query.code ?? read.code;
  const status = query.enhancedStatus ?? read.enhancedStatus;
  const enhanced = status === undefined ? undefined : printedStatus(status, code);
  const words = wordsOf(query.text);
  const present = patternIndex(catalogue).literalsIn(words);
  const subject = { words, present, code, enhanced, stage: query.stage };
  const best = meaningsTogether(subject, catalogue, query.isPiece === true) ?? ofNames(query.text, subject, catalogue);
  if (!best) return undefined;
  const permanence = permanenceOf(best, code, enhanced);
  return {
    patternId: best.id,
    causes: best.causes.map((id, index) => ({ id, confidence: index === 0 ? best.confidence : 'possible' })),
    reason: best.reason,
    confidence: best.confidence,
    says: best.says,
    ...(permanence ? { permanence } : {}),
    actor: best.actor,
    specificity: best.score,
    by: best.by,
  };
}
