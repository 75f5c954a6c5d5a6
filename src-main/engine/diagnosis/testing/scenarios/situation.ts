import type { Actor } from '../../../../contract/reading.ts';
import type { Evidence } from '../../../facts/evidence.ts';

/** One situation that many people met: what they pasted, what our test would show, and which answers are right. */
export interface Situation {
  /** Number in the list of situations. */
  readonly id: string;
  readonly name: string;
  /** The right causes; the likeliest first. */
  readonly causes: readonly [string, ...string[]];
  readonly atFault: readonly Actor[];
  /** The error, as the program wrote it; absent where nothing was shown. */
  readonly pasted?: string;
  /** The text alone fits other causes as well; only a test tells. */
  readonly textIsOpen?: true;
  /** What our test and the person add to the text. */
  readonly see: Partial<Evidence>;
}
