import type { Reading } from '../../contract/reading.ts';

/** What is said about one input, whatever it was called. */
export type Explained = Omit<Reading, 'input'>;
