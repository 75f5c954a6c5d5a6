import type { Piece } from './split-labels.ts';

/** What the redaction puts in the place of a value: a***@, a***2@, ********, inner-1, computer-1, hidden-1 … */
const STANDS_IN =
  /\*{8}|[^\s<>"'(:]?\*{3}\d*@[^\s<>"',;)]+|\b(?:inner|computer|user|path|public|subject|hidden)-\d+\b|\[hidden\]/g;

/** Cuts a report at the values that were replaced. The pieces joined are always the report again. */
export function splitMarks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of text.matchAll(STANDS_IN)) {
    if (hit.index > from) pieces.push({ text: text.slice(from, hit.index), label: false });
    pieces.push({ text: hit[0], label: true });
    from = hit.index + hit[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), label: false });
  return pieces;
}
