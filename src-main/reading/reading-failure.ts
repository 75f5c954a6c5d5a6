import type { Unreadable } from '../contract/reading.ts';
import { cleanText } from '../engine/replies/clean-text.ts';

/** How the reading of one input can end without an answer. */
export type FailureCode = 'too-slow' | 'too-much-memory' | 'crashed';

const COPY = 'Copy only the part with the error and paste it.';
const MESSAGES: Readonly<Record<FailureCode, string>> = {
  'too-slow': `It took too long to read. ${COPY}`,
  'too-much-memory': `It needs too much memory to read. ${COPY}`,
  crashed: `It cannot be read. ${COPY}`,
};

/** The answer for an input whose reading was ended or broke off. */
export const readingFailure = (name: string, code: FailureCode): Unreadable => ({
  input: cleanText(name, 1024) || '-',
  error: { code, message: MESSAGES[code] },
});
