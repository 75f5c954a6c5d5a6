import { literalFinder } from './literal-finder.ts';
import { gaplessCues, withoutGaps } from './regex-cues.ts';

type Search<T> = (text: string) => readonly T[];

function searchFor<T>(items: readonly T[], regexOf: (item: T) => RegExp): Search<T> {
  const always: number[] = [];
  const byCue = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const cues = gaplessCues(regexOf(item).source);
    if (!cues) always.push(index);
    for (const cue of cues ?? []) byCue.set(cue, [...(byCue.get(cue) ?? []), index]);
  }
  const cuesIn = literalFinder(byCue.keys());
  const itemsAt = (indexes: readonly number[]): T[] => {
    const found: T[] = [];
    for (const index of indexes) found.push(items[index] as T);
    return found;
  };
  const asked = itemsAt(always);
  return (text) => {
    const cues = cuesIn(withoutGaps(text.toLowerCase()));
    if (cues.size === 0) return asked;
    const wanted = new Set(always);
    for (const cue of cues.keys()) for (const index of byCue.get(cue) ?? []) wanted.add(index);
    return itemsAt([...wanted].sort((a, b) => a - b));
  };
}

/**
 * Makes a search for those of many expressions that can match in a text: the words that they ask for (`gaplessCues`) are
 * looked for in one pass, whatever their number. What it gives may still not match; what it leaves out cannot. The order
 * stays. Nothing is prepared before the first search.
 */
export function cued<T>(items: readonly T[], regexOf: (item: T) => RegExp): Search<T> {
  let search: Search<T> | undefined;
  return (text) => (search ??= searchFor(items, regexOf))(text);
}
