import type { Confidence } from '../../contract/reading.ts';
import type { Evidence } from '../facts/evidence.ts';
import { saidByRecipientServer, saidByServer } from '../facts/said-by.ts';
import whichPortsAnswer from '../facts/which-ports-answer.fact.ts';
import { decidingResult } from '../facts/said-facts.ts';
import { WEIGHTS } from './weights.ts';

/** A text or a reply that makes a cause likely without naming it in so many words. */
export interface Hint {
  readonly bits: number;
  readonly kind: 'text' | 'measured';
}

const bitsOf = (confidence: Confidence, index: number): number => {
  if (confidence === 'unknown') return 0;
  if (confidence === 'very-likely') return WEIGHTS.bits.hint['very-likely'];
  return WEIGHTS.bits.hint.possible + (index === 0 ? WEIGHTS.bits.firstHint : 0);
};

/**
 * That no connection was made is what our own test of the ports saw as well: said by a mail app it is no second reason
 * to believe in one cause of it.
 */
const tellsWhatWeSaw = (evidence: Evidence): boolean => {
  const ports = whichPortsAnswer.derive(evidence);
  const lost = ports !== undefined && ports !== 'account-port-open';
  return lost && decidingResult(evidence)?.reason === 'connection-failed';
};

/**
 * Hints by cause id. What is said for sure is a fact of its own and no hint.
 * A first cause outside `known` counts for `something-else`, so that nothing we know takes its place.
 */
export function hints(evidence: Evidence, known: ReadonlySet<string>): ReadonlyMap<string, Hint> {
  const found = new Map<string, Hint>();
  const add = (kind: Hint['kind'], causes: readonly { id: string; confidence: Confidence }[] = []): void => {
    if (causes[0]?.confidence === 'sure') return;
    for (const [index, { id, confidence }] of causes.entries()) {
      const bits = bitsOf(confidence, index);
      const target = known.has(id) ? id : index === 0 ? 'something-else' : undefined;
      if (target !== undefined && bits > (found.get(target)?.bits ?? 0)) found.set(target, { bits, kind });
    }
  };
  add('measured', saidByServer(evidence)?.causes);
  add('measured', saidByRecipientServer(evidence)?.causes);
  if (!tellsWhatWeSaw(evidence)) add('text', decidingResult(evidence)?.causes);
  return found;
}
