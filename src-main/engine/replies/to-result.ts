import type { Reading } from '../../contract/reading.ts';
import type { Catalogue } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
import { definedOnly } from './defined-only.ts';
import { decidingLine } from './deciding-line.ts';
import type { Decision } from './decide.ts';

export type Result = Reading['results'][number];

/** A row and the plain sentence that goes with it; absent when nothing in the catalogue matched. */
export interface Told {
  readonly result: Result;
  readonly says?: string;
}

/** Everything about one recipient that is known beside the matched words. */
export interface ResultFacts {
  readonly recipient?: string | undefined;
  readonly forwardedTo?: string | undefined;
  readonly code?: string | undefined;
  readonly enhancedStatus?: string | undefined;
  readonly outcome?: Result['outcome'];
  /** What a report calls it in so many words; a code says more. */
  readonly permanence?: Result['permanence'];
  readonly saidBy?: string | undefined;
  /** Shown as evidence when nothing matched. */
  readonly rawLine?: string | undefined;
}

const byClass = (code: string | undefined): Result['permanence'] =>
  code?.startsWith('4') === true ? 'transient' : code?.startsWith('5') === true ? 'permanent' : undefined;

/** A report without any code: what failed is over, what is delayed is not. */
const byOutcome = (outcome: Result['outcome']): Result['permanence'] =>
  outcome === 'failed' ? 'permanent' : outcome === 'delayed' ? 'transient' : undefined;

function because(decision: Decision | undefined, line: string, facts: ResultFacts): string[] {
  const codes = [facts.code, facts.enhancedStatus].filter((one) => one !== undefined).join(' ');
  if (!decision) return ['These words are not in our list yet.'];
  const speaker = decision.voice.by === 'app' ? 'The mail app wrote' : 'The server wrote';
  const words = `${speaker}: “${cleanText(line, 300)}”`;
  if (decision.match.by === 'text') return [words];
  return [`Only the code ${codes} tells something. It can mean several things.`, words];
}

/**
 * Words of servers that print no code beside them, though each refusal was a "not now": Exim and Sendmail when their time
 * for retries ends, Postfix for connections that failed and for what it calls temporary.
 */
const NOT_NOW = new RegExp(
  [
    String.raw`\bretry timeout exceeded\b`,
    String.raw`\bconnect to \S{1,253}\[[^\]\s]{1,45}\](?::\d{1,5})?: `,
    String.raw`\blost connection with \S{1,253}\[`,
    String.raw`\bdelivery temporarily suspended\b`,
    String.raw`\btemporary failure\b`,
    String.raw`\bcould not be delivered for (?:too long|\d{1,4} (?:hours?|days?))\b`,
  ].join('|'),
  'i',
);

/**
 * In a report a "not now" stays one, whatever the words usually mean, even where nobody tries again: what became of the
 * message is the outcome's matter (guide, point 5).
 */
function notNow({ code, enhancedStatus, outcome, rawLine = '' }: ResultFacts): Result['permanence'] {
  if (outcome === undefined) return undefined;
  const told = code ?? enhancedStatus;
  const isTransient = told === undefined ? NOT_NOW.test(rawLine.slice(0, 65_536)) : byClass(told) === 'transient';
  return isTransient ? 'transient' : undefined;
}

const permanenceOf = (decision: Decision | undefined, facts: ResultFacts): Result['permanence'] => {
  const isCoded = (facts.code ?? facts.enhancedStatus) !== undefined;
  const told = notNow(facts) ?? (isCoded ? undefined : facts.permanence) ?? decision?.match.permanence;
  return told ?? byClass(facts.code) ?? byClass(facts.enhancedStatus) ?? byOutcome(facts.outcome);
};

const cleaned = (text: string | undefined, max: number): string | undefined =>
  text === undefined ? undefined : cleanText(text, max);

/**
 * The contract's row for one recipient: cleaned, capped, absent facts left out.
 * Words that nothing in the catalogue knows give the cause `something-else`, `unknown`.
 */
export function toResult(decision: Decision | undefined, facts: ResultFacts, catalogue: Catalogue): Told {
  const match = decision?.match;
  const line = decision ? decidingLine(decision, catalogue) : cleanText(facts.rawLine ?? '', 2048);
  const unknown: Result['causes'] = [{ id: 'something-else', confidence: 'unknown' }];
  const result: Result = {
    ...definedOnly({
      recipient: cleaned(facts.recipient, 320),
      forwardedTo: cleaned(facts.forwardedTo, 320),
      replyCode: facts.code,
      enhancedStatus: facts.enhancedStatus,
      permanence: permanenceOf(decision, facts),
      outcome: facts.outcome,
      actor: match?.actor,
      saidBy: cleaned(facts.saidBy, 255),
      says: cleaned(match?.says, 400),
      evidence: line,
    }),
    reason: match?.reason ?? 'unknown',
    causes: match ? match.causes.slice(0, 8).map((one) => ({ ...one })) : unknown,
    because: because(decision, line, facts),
  };
  return { result, ...definedOnly({ says: match?.says }) };
}
