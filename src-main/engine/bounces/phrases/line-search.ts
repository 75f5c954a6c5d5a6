import { literalFinder } from '../../replies/literal-finder.ts';
import { regexCues } from '../../replies/regex-cues.ts';

/** A phrase that mail apps wrapped anew begins at most so many lines above the words that it is known by. */
const LINES_ABOVE = 3;

/** In lower case, with every letter at its place: this one alone would become two. */
const lowered = (text: string): string => text.replaceAll('\u0130', 'i').toLowerCase();

/** The beginnings of the line of a place and of the lines above it, the nearest first. */
function lineStarts(text: string, place: number): number[] {
  const starts: number[] = [];
  for (let at = place; starts.length <= LINES_ABOVE && at >= 0;) {
    const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    starts.push(start);
    at = start - 1;
  }
  return starts;
}

/**
 * Makes a search for the first line of a text at which one of many expressions matches; `undefined` where none does. Only
 * lines near words that the expressions ask for (`regexCues`) are tried. Takes the sources of expressions.
 */
export function lineSearch(sources: readonly string[]): (text: string) => number | undefined {
  const wherever: RegExp[] = [];
  const byCue = new Map<string, RegExp[]>();
  for (const source of sources) {
    const cues = regexCues(source);
    const atLine = new RegExp(source, 'imuy');
    if (!cues) wherever.push(new RegExp(`^(?:${source})`, 'imu'));
    for (const cue of cues ?? []) byCue.set(cue, [...(byCue.get(cue) ?? []), atLine]);
  }
  const cuesIn = literalFinder(byCue.keys());
  return (text) => {
    const lower = lowered(text);
    let first = Math.min(...wherever.map((pattern) => pattern.exec(text)?.index ?? Infinity));
    for (const cue of cuesIn(lower).keys()) {
      for (let at = lower.indexOf(cue); at >= 0; at = lower.indexOf(cue, at + 1)) {
        const starts = lineStarts(text, at);
        if ((starts.at(-1) ?? 0) >= first) break;
        for (const start of starts) {
          if (start < first && matchesAt(byCue.get(cue) ?? [], text, start)) first = start;
        }
      }
    }
    return first === Infinity ? undefined : first;
  };
}

function matchesAt(patterns: readonly RegExp[], text: string, start: number): boolean {
  return patterns.some((pattern) => {
    pattern.lastIndex = start;
    return pattern.test(text);
  });
}
