import type { Actor, Confidence } from '../../../contract/reading.ts';
import type { Stage } from '../stage.ts';

/** One notion in every spelling that mail software prints, in any language. */
export interface Term {
  readonly id: string;
  /**
   * `thing`: what is spoken of. `state`: what is said of it; a state behind a negation does not count.
   * `negation`: turns a following state around. `filler`: words that only look like a notion.
   */
  readonly kind: 'thing' | 'state' | 'negation' | 'filler';
  /** Words in lower case; `word*` takes any ending, `_` any one word. */
  readonly phrases: readonly string[];
  /** Host names whose mention stands for the term, with or without a name in front (`spamhaus.org`). */
  readonly hosts?: readonly string[] | undefined;
}

/** Terms that stand near each other in one clause, and what they mean together. */
export interface ConceptRule {
  readonly id: string;
  /** Each group has to be there, by one of its terms. */
  readonly needs: readonly (readonly string[])[];
  /** The groups have to stand in this order. */
  readonly ordered?: true | undefined;
  /** Most words between the first and the last term that are none of the terms; 4 when absent. */
  readonly near?: number | undefined;
  /** Terms that must not stand in the same clause. */
  readonly without?: readonly string[] | undefined;
  /** A class of reply code: `4xx`, `5xx`. */
  readonly code?: string | undefined;
  readonly stage?: Stage | undefined;
  /** 9: names one cause beyond doubt. 4 to 8: says what is wrong. 1 to 3: vague, a specific code says more. */
  readonly weight: number;
  readonly reason: string;
  /** Ranked cause ids; the usual cause of the reason when absent. */
  readonly causes?: readonly string[] | undefined;
  readonly permanence?: 'permanent' | 'transient' | undefined;
  /** Whose turn it is; the actor of the reason when absent. */
  readonly actor?: Actor | undefined;
  readonly confidence?: Confidence | undefined;
  /** A plain sentence for people; the sentence of the reason when absent. */
  readonly says?: string | undefined;
}

/** The part of the catalogue that reads meanings instead of wordings. */
export interface Concepts {
  readonly terms: readonly Term[];
  readonly rules: readonly ConceptRule[];
}
