import type { Catalogue, Match, Pattern } from './catalogue.ts';
import { compilePattern, type Subject } from './compile-pattern.ts';
import { literalFinder } from './literal-finder.ts';
import { specificity } from './specificity.ts';

/** The most specific pattern that holds, and how specific it is (`specificity`). */
export interface Hit {
  readonly pattern: Pattern;
  readonly score: number;
}

interface Entry {
  readonly pattern: Pattern;
  readonly test: ReturnType<typeof compilePattern>;
}

/** Patterns of a catalogue, found by the words that they ask for. */
export interface PatternIndex {
  /** Which of the words of all patterns stand in a text; with `cut`, the text's end may break one off. */
  readonly literalsIn: (words: string, cut?: boolean) => ReadonlySet<string>;
  /** The best of the patterns that ask for words or tokens. */
  readonly byText: (subject: Subject) => Hit | undefined;
  /** The best of the patterns that ask for codes only. */
  readonly byCode: (subject: Subject) => Hit | undefined;
}

export const asksForText = ({ tokens, words, any, regex }: Match): boolean =>
  (tokens ?? words ?? any ?? regex) !== undefined;

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));

/** One of these has to stand in the text for the pattern to hold; none for a bare expression. */
function anchorsOf({ tokens, words, any }: Match): readonly string[] {
  if (tokens) return tokens.map((token) => token.toLowerCase());
  return words ? [longest(words)] : (any ?? []);
}

const literalsOf = (match: Match): readonly string[] => [
  ...(match.words ?? []),
  ...(match.any ?? []),
  ...anchorsOf(match),
];

function bestOf(entries: Iterable<Entry>, subject: Subject): Hit | undefined {
  let best: Hit | undefined;
  for (const { pattern, test } of entries) {
    const letters = test(subject);
    if (letters === undefined) continue;
    const score = specificity(pattern.match, letters);
    const tieFirst = score === best?.score && pattern.id < best.pattern.id;
    if (!best || score > best.score || tieFirst) best = { pattern, score };
  }
  return best;
}

function indexFor(patterns: readonly Pattern[]): PatternIndex {
  const entries = patterns.map((pattern): Entry => ({ pattern, test: compilePattern(pattern) }));
  const texts = entries.filter(({ pattern }) => asksForText(pattern.match));
  const codes = entries.filter(({ pattern }) => !asksForText(pattern.match));
  const bare = texts.filter(({ pattern }) => anchorsOf(pattern.match).length === 0);
  const byAnchor = new Map<string, Entry[]>();
  for (const entry of texts) {
    for (const anchor of anchorsOf(entry.pattern.match)) {
      const before = byAnchor.get(anchor);
      if (before) before.push(entry);
      else byAnchor.set(anchor, [entry]);
    }
  }
  return {
    literalsIn: literalFinder(texts.flatMap(({ pattern }) => literalsOf(pattern.match))),
    byText: (subject) => {
      const asked = [...subject.present].flatMap((literal) => byAnchor.get(literal) ?? []);
      return bestOf(new Set([...bare, ...asked]), subject);
    },
    byCode: (subject) => bestOf(codes, subject),
  };
}

const known = new WeakMap<Catalogue, PatternIndex>();

/** The index of a catalogue's patterns, built once. */
export function patternIndex(catalogue: Catalogue): PatternIndex {
  const before = known.get(catalogue);
  if (before) return before;
  const index = indexFor(catalogue.patterns);
  known.set(catalogue, index);
  return index;
}
