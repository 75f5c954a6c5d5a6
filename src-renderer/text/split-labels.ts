/** A piece of a sentence; `label` marks words that stand on the person's screen. */
export interface Piece {
  readonly text: string;
  readonly label: boolean;
}

function firstHit(text: string, labels: readonly string[], from: number): { at: number; label: string } | undefined {
  let best: { at: number; label: string } | undefined;
  for (const label of labels) {
    const at = text.indexOf(label, from);
    if (at < 0) continue;
    if (!best || at < best.at || (at === best.at && label.length > best.label.length)) best = { at, label };
  }
  return best;
}

/** Cuts a sentence at the labels it repeats. The pieces joined are always the sentence again. */
export function splitLabels(text: string, labels: readonly string[]): Piece[] {
  const wanted = labels.filter((label) => label !== '');
  const pieces: Piece[] = [];
  let from = 0;
  for (let hit = firstHit(text, wanted, 0); hit; hit = firstHit(text, wanted, from)) {
    if (hit.at > from) pieces.push({ text: text.slice(from, hit.at), label: false });
    pieces.push({ text: hit.label, label: true });
    from = hit.at + hit.label.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), label: false });
  return pieces;
}
