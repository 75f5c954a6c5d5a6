import type { Reading } from '../../contract/reading.ts';
import type { Catalogue } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
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
  readonly saidBy?: string | undefined;
  /** Shown as evidence when nothing matched. */
  readonly rawLine?: string | undefined;
}

const byClass = (code: string | undefined): Result['permanence'] =>
  code?.startsWith('4') === true ? 'transient' : code?.startsWith('5') === true ? 'permanent' : undefined;

function because(decision: Decision | undefined, line: string, facts: ResultFacts): string[] {
  const codes = [facts.code, facts.enhancedStatus].filter((one) => one !== undefined).join(' ');
  if (!decision) return ['These words are not in our list yet.'];
  const speaker = decision.voice.by === 'server' ? 'The server wrote' : 'The mail app wrote';
  const words = `${speaker}: “${cleanText(line, 300)}”`;
  if (decision.match.by === 'text') return [words];
  return [`Only the code ${codes} tells something. It can mean several things.`, words];
}

const keep = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The contract's row for one recipient: cleaned, capped, absent facts left out. Unknown words give cause `something-else`, `unknown`. */
export function toResult(decision: Decision | undefined, facts: ResultFacts, catalogue: Catalogue): Told {
  const match = decision?.match;
  const line = decision ? decidingLine(decision, catalogue) : cleanText(facts.rawLine ?? '', 2048);
  const reason = match?.reason ?? 'unknown';
  const shown = {
    recipient: facts.recipient && cleanText(facts.recipient, 320),
    forwardedTo: facts.forwardedTo && cleanText(facts.forwardedTo, 320),
    replyCode: facts.code,
    enhancedStatus: facts.enhancedStatus,
    permanence: match?.permanence ?? byClass(facts.code) ?? byClass(facts.enhancedStatus),
    outcome: facts.outcome,
    actor: match?.actor,
    saidBy: facts.saidBy && cleanText(facts.saidBy, 255),
    evidence: line,
  };
  const result = {
    ...keep(shown),
    reason,
    causes: match
      ? match.causes.slice(0, 8).map((one) => ({ ...one }))
      : [{ id: 'something-else', confidence: 'unknown' }],
    because: because(decision, line, facts),
  } as Result;
  return { result, ...(match ? { says: match.says } : {}) };
}
