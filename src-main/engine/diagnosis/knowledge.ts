import type { Cause } from '../../knowledge/causes.ts';
import type { Question } from '../../knowledge/questions.ts';

/** What the diagnosis needs to know; handed in, so that a test can hand in its own. */
export interface DiagnosisKnowledge {
  readonly causes: readonly Cause[];
  readonly questions: readonly Question[];
  /** Names of mail apps inside a sentence, by client id. */
  readonly clientNames?: Readonly<Record<string, string>>;
}
