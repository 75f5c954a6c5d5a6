import type { Actor, Confidence } from '../../contract/reading.ts';
import type { Catalogue, Match, Pattern, Stage } from './catalogue.ts';
import { bySpecificity } from './by-specificity.ts';
import { compilePattern, type Subject } from './compile-pattern.ts';
import { normalWords } from './normal-words.ts';
import { printedStatus } from './printed-status.ts';
import { readReply } from './parse-reply.ts';
import { specificity } from './specificity.ts';

/** What is known about one answer. Codes that are absent are looked for in the text. */
export interface ReplyQuery {
  readonly text: string;
  readonly code?: string | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly stage?: Stage | undefined;
}

export interface ReplyMatch {
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

const byText = (match: Match): boolean => (match.tokens ?? match.words ?? match.any ?? match.regex) !== undefined;

function confidenceOf(pattern: Pattern): Confidence {
  if (!byText(pattern.match)) return 'possible';
  if (pattern.confidence) return pattern.confidence;
  if (pattern.match.vague === true || pattern.causes.length > 2) return 'possible';
  return pattern.causes.length === 1 ? 'sure' : 'very-likely';
}

function permanenceOf(pattern: Pattern, code: string | undefined, enhanced: string | undefined) {
  if (pattern.permanence) return pattern.permanence;
  const kind = (code ?? enhanced)?.[0];
  return kind === '4' ? 'transient' : kind === '5' ? 'permanent' : undefined;
}

interface Hit {
  readonly pattern: Pattern;
  readonly score: number;
  readonly cut?: boolean;
}

/** From here on words were matched, vague ones too; from `DISTINCTIVE` on, words that name a cause. */
const WORDS = 30_000;
const DISTINCTIVE = 50_000;

function mostSpecific(subject: Subject, catalogue: Catalogue): Hit | undefined {
  let best: Hit | undefined;
  for (const { pattern, highest } of bySpecificity(catalogue)) {
    if (best && highest < best.score) break;
    const letters = compilePattern(pattern)(subject);
    if (letters === undefined) continue;
    const score = specificity(pattern.match, letters);
    const tieFirst = score === best?.score && pattern.id < best.pattern.id;
    if (!best || score > best.score || tieFirst) best = { pattern, score };
  }
  return best;
}

/** A second look at a text that may have been cut off, for words only. */
function ofCutText(subject: Subject, catalogue: Catalogue): Hit | undefined {
  const words = subject.words.replace(/(?:\.{3}|…)$/, '').trimEnd();
  const hit = mostSpecific({ ...subject, words, cut: true }, catalogue);
  return hit && hit.score >= DISTINCTIVE ? { ...hit, cut: true } : undefined;
}

/**
 * Finds the most specific pattern for one SMTP answer or error text (`specificity` defines the order; text beats code).
 * `undefined` when nothing in the catalogue fits: an unknown text is never guessed at. Also used for replies seen live.
 */
export function matchReply(query: ReplyQuery, catalogue: Catalogue): ReplyMatch | undefined {
  const read = readReply(query.text);
  const code = query.code ?? read.code;
  const status = query.enhancedStatus ?? read.enhancedStatus;
  const enhanced = status === undefined ? undefined : printedStatus(status, code);
  const subject = { words: normalWords(query.text), code, enhanced, stage: query.stage };
  const whole = mostSpecific(subject, catalogue);
  const chosen = whole && whole.score >= WORDS ? whole : (ofCutText(subject, catalogue) ?? whole);
  if (!chosen) return undefined;
  const { pattern: best, score: bestScore } = chosen;
  const confidence = chosen.cut ? 'possible' : confidenceOf(best);
  const permanence = permanenceOf(best, code, enhanced);
  return {
    patternId: best.id,
    causes: best.causes.map((id, index) => ({ id, confidence: index === 0 ? confidence : 'possible' })),
    reason: best.reason,
    confidence,
    says: best.says,
    ...(permanence ? { permanence } : {}),
    actor: best.actor,
    specificity: bestScore,
    by: byText(best.match) ? 'text' : 'code',
  };
}
