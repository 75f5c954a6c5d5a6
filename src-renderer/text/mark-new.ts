import type { Piece } from './split-labels.ts';

/** Cuts the new text of a record into words, and marks those that the old one does not have. The pieces joined are the text again. */
export function markNew(before: string | undefined, after: string): Piece[] {
  const old = new Set((before ?? '').split(/\s+/));
  // With nothing to compare with, everything would be marked, and so nothing would stand out.
  const isNew = (word: string) => before !== undefined && word.trim() !== '' && !old.has(word);
  return (after.match(/\s+|\S+/g) ?? []).map((text) => ({ text, label: isNew(text) }));
}
