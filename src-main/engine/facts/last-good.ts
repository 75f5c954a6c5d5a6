import type { Evidence } from './evidence.ts';

/** Reads the same from the last good run and from now; `undefined` unless both tell it. */
export function thenAndNow<T>(
  evidence: Evidence,
  read: (evidence: Evidence) => T | undefined,
): { readonly before: T; readonly now: T } | undefined {
  if (evidence.lastGood === undefined) return undefined;
  const before = read({ ...evidence, ...evidence.lastGood });
  const now = read(evidence);
  return before === undefined || now === undefined ? undefined : { before, now };
}
