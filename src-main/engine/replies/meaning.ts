import type { Confidence } from '../../contract/reading.ts';
import type { Pattern } from './catalogue.ts';

/** What a pattern or a rule says, before the codes of the answer are looked at. */
export type Meaning = Pick<Pattern, 'id' | 'causes' | 'reason' | 'actor' | 'says' | 'permanence'> & {
  readonly confidence: Confidence;
  readonly score: number;
  readonly by: 'text' | 'code';
  /** It names a thing only, or says so aside: nothing is said to be wrong. */
  readonly isAside?: boolean;
};
