import type { Observation } from '../../contract/observation.ts';
import type { Finding } from '../../contract/result.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';

export type Outcome = Finding['outcome'];

/** What a rule judges over. */
export interface RuleInput {
  readonly values: FactValues;
  readonly evidence: Evidence;
}

export interface Verdict {
  readonly outcome: Outcome;
  /** Rows that it rests on. */
  readonly rows: readonly Observation[];
  /** One plain sentence with placeholders; without it the sentence of the fact is used. */
  readonly said?: string;
}

/** A pure judgement over facts. `outcomes` lists every outcome it can give. */
export interface Rule {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  /** The fact whose sentence is said, where the verdict says none. */
  readonly fact?: string;
  readonly judge: (input: RuleInput) => Verdict;
}

export const rule = (definition: Rule): Rule => definition;
