import type { Reading, Unreadable } from '../contract/reading.ts';
import type { ExplainInput } from '../engine/explain.ts';
import { recognisePicture } from './recognise-picture.ts';

/** What reads the words afterwards: `explain` with its catalogue bound, in this thread or another one. */
export type ExplainWords = (input: ExplainInput) => Promise<(Reading | Unreadable)[]>;

/**
 * The reading of a picture: its words are recognised, then read like pasted text, and come along as `recognisedText`.
 * A picture that cannot be read is an `Unreadable` with the code of the `PictureFault`.
 */
export async function explainPicture(
  input: ExplainInput,
  explainWords: ExplainWords,
  signal: AbortSignal,
): Promise<(Reading | Unreadable)[]> {
  const seen = await recognisePicture(input.bytes, signal);
  if (!seen.ok) return [{ input: input.name, error: { code: seen.code, message: seen.message } }];
  const readings = await explainWords({ ...input, bytes: new TextEncoder().encode(seen.text) });
  return readings.map((reading) => ('error' in reading ? reading : { ...reading, recognisedText: seen.text }));
}
