/** What one input may cost. */
export interface ReadingLimits {
  /** Milliseconds from when its worker turns to it until its answer is there. */
  readonly deadline: number;
  /** Milliseconds for a worker to start and load the knowledge. */
  readonly start: number;
  /** Megabytes of the heap of one worker. */
  readonly memory: number;
}

/** Far above what any honest input needs: a large one takes half a second and 100 MB. */
export const READING_LIMITS: ReadingLimits = { deadline: 10_000, start: 30_000, memory: 256 };
