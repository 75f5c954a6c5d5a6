import type { Actor, Confidence, Reading } from '../../../../contract/reading.ts';
import type { Observation } from '../../../../contract/observation.ts';
import type { Evidence } from '../../../facts/evidence.ts';
import * as w from '../world.ts';

/** One labelled case: what is seen, and what has to come out. */
export interface Scenario {
  readonly name: string;
  readonly see: Partial<Evidence>;
  readonly cause: string;
  readonly confidence: readonly Confidence[];
  /** Has to be listed right after the first. */
  readonly second?: string;
  /** Other causes that are right as well, where the evidence leaves it open. */
  readonly orElse?: readonly string[];
  /** Has to be listed, at whatever place. */
  readonly also?: string;
  /** Who may be named as the one whose turn it is; absent: whoever the cause names. */
  readonly atFault?: readonly Actor[];
}

/** Whether a cause is a right answer to a case. */
export const isRight = ({ cause, orElse = [] }: Scenario, id: string | undefined): boolean =>
  id === cause || orElse.includes(id ?? '');

export const told = ['sure'] as const;
export const likely = ['very-likely'] as const;
export const possible = ['possible'] as const;
export const returned = w.theCase({ symptom: { kind: 'message-returned' } });
/** A pasted text that names one cause. */
export const text = (id: string, confidence: Confidence = 'sure'): Reading[] => [w.reading([[id, confidence]])];

export const scenario = (
  cause: string,
  name: string,
  confidence: readonly Confidence[],
  see: Partial<Evidence>,
  second?: string,
): Scenario => ({ name, see, cause, confidence, ...(second === undefined ? {} : { second }) });

/** Port 587 dropped, 465 open. */
export const blocked = w.ports({ 25: 'timeout', 465: 'open', 587: 'timeout', 2525: 'timeout', 443: 'open' });
/** The name is found; `more` is what comes after. */
export const upTo = (...more: readonly (w.Row | readonly w.Row[])[]): Observation[] =>
  w.rows(w.online(), w.nameFound(), ...more);
