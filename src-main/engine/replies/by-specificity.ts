import type { Catalogue, Pattern } from './catalogue.ts';
import { specificity } from './specificity.ts';

/** A pattern and the highest specificity that it can reach, whatever the text. */
export interface RankedPattern {
  readonly pattern: Pattern;
  readonly highest: number;
}

const known = new WeakMap<Catalogue, readonly RankedPattern[]>();

/** The patterns of a catalogue, the most specific first, so that matching can stop early. Ordered once per catalogue. */
export function bySpecificity(catalogue: Catalogue): readonly RankedPattern[] {
  const before = known.get(catalogue);
  if (before) return before;
  const ranked = catalogue.patterns
    .map((pattern) => ({ pattern, highest: specificity(pattern.match, Number.POSITIVE_INFINITY) }))
    .sort((a, b) => b.highest - a.highest);
  known.set(catalogue, ranked);
  return ranked;
}
