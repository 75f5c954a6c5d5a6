import type { Reading } from '../../contract/reading.ts';
import type { Result, Told } from './to-result.ts';

/** What is known about one recipient when the advice is given. */
export interface AdviceFacts {
  readonly kind?: Reading['kind'] | undefined;
  readonly reason: string;
  readonly outcome?: Result['outcome'];
  readonly permanence?: Result['permanence'];
}

/** Refusals that end by themselves: the same message goes through later. */
const ENDS_WITH_TIME: ReadonlySet<string> = new Set(['greylisted', 'rate-limited', 'sending-limit']);

/**
 * What the person does now. `nothing`: it arrived, or only a machine answered. `wait`: a server goes on by itself, or the
 * refusal ends with time. `act`: everything else, also a message that was given up after a "not now" (guide, point 5).
 */
export function adviceOf({ kind, reason, outcome, permanence }: AdviceFacts): NonNullable<Result['advice']> {
  if (outcome === 'delivered' || kind === 'delivered' || kind === 'auto-reply') return 'nothing';
  if (outcome === 'delayed' || kind === 'delayed' || ENDS_WITH_TIME.has(reason)) return 'wait';
  return permanence === 'transient' && outcome !== 'failed' ? 'wait' : 'act';
}

/** A row with the advice that goes with it. Words that nobody knows get none: they say neither. */
export function withAdvice(told: Told, kind: Reading['kind']): Told {
  const { result } = told;
  const [first] = result.causes;
  if (kind === 'error-text' && first?.confidence === 'unknown') return told;
  const advice = first?.id === 'healthy' ? 'nothing' : adviceOf({ ...result, kind });
  return { ...told, result: { ...result, advice } };
}
