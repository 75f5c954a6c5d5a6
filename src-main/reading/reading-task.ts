import type { Reading, Unreadable } from '../contract/reading.ts';
import type { ExplainInput } from '../engine/explain.ts';

/** One input that waits for its answer. */
export interface ReadingTask {
  readonly input: ExplainInput;
  readonly done: (answers: (Reading | Unreadable)[]) => void;
  readonly failed: (error: Error) => void;
}
