import { expect } from 'vitest';
import { type Reading, readingSchema, type RecipientResult, type Unreadable } from '../../../contract/reading.ts';
import { fixByCause } from '../../../knowledge/fix-by-cause.ts';
import { catalogue } from '../../../knowledge/replies.ts';
import { explain } from '../../explain.ts';

/** Everything that the product says about a text or a file, through the door that it uses itself. */
export function allAnswers(input: string | Uint8Array): (Reading | Unreadable)[] {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return explain({ name: '-', bytes }, catalogue, fixByCause);
}

/** The one answer; it fits the contract. */
export function answer(input: string | Uint8Array): Reading {
  const [first, ...more] = allAnswers(input);
  expect(more).toEqual([]);
  return readingSchema.parse(first);
}

/** The answer for the first recipient, with its first cause. */
export function told(
  input: string | Uint8Array,
): Partial<RecipientResult> & { kind: string; cause?: string | undefined } {
  const { kind, results } = answer(input);
  const [result] = results;
  return { ...result, kind, cause: result?.causes[0]?.id };
}

/** What each recipient is told: address and reason. */
export const reasonsOf = (input: string | Uint8Array): (readonly [string | undefined, string])[] =>
  answer(input).results.map(({ recipient, reason }) => [recipient, reason]);
