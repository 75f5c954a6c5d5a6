import type { Catalogue, Match, Pattern } from './catalogue.ts';
import { compilePattern, type Subject } from './compile-pattern.ts';
import { brokenOffFinder, literalFinder } from './literal-finder.ts';
import { regexCues } from './regex-cues.ts';
import { rememberLast } from './remember-last.ts';
import { specificity } from './specificity.ts';

/** The most specific pattern that holds, and how specific it is (`specificity`). */
export interface Hit {
  readonly pattern: Pattern;
  readonly score: number;
}

interface Entry {
  readonly pattern: Pattern;
  readonly place: number;
  readonly test: ReturnType<typeof compilePattern>;
}

/** Patterns of a catalogue, found by the words that they ask for. */
export interface PatternIndex {
  /** Which of the words of all patterns stand in a text, and how many letters of each. */
  readonly literalsIn: (words: string) => ReadonlyMap<string, number>;
  /** Which of them the text's end breaks off. */
  readonly brokenOffIn: (words: string) => ReadonlyMap<string, number>;
  /** The best of the patterns that ask for words or tokens; several, in the order of the files, where none is better. */
  readonly byText: (subject: Subject) => readonly Hit[];
  /** One of these stands in every text that a pattern fits; `undefined` where that is not known. */
  readonly anchorsOf: (patternId: string) => readonly string[] | undefined;
  /** The best of the patterns that ask for codes only, likewise. */
  readonly byCode: (subject: Subject) => readonly Hit[];
}

export const asksForText = ({ tokens, words, any, regex }: Match): boolean =>
  (tokens ?? words ?? any ?? regex) !== undefined;

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));

/** One of these has to stand in the text for the pattern to hold; none for an expression without any word of its own. */
function anchorsOf({ tokens, words, any, regex }: Match): readonly string[] {
  if (tokens) return tokens.map((token) => token.toLowerCase());
  if (words) return [longest(words)];
  return any ?? regexCues(regex ?? '') ?? [];
}

const literalsOf = (match: Match): readonly string[] => [
  ...(match.words ?? []),
  ...(match.any ?? []),
  ...anchorsOf(match),
];

function bestOf(entries: Iterable<Entry>, subject: Subject): Hit[] {
  let best: { entry: Entry; score: number }[] = [];
  for (const entry of entries) {
    const letters = entry.test(subject);
    if (letters === undefined) continue;
    const score = specificity(entry.pattern.match, letters);
    const most = best[0]?.score ?? 0;
    if (score === most) best.push({ entry, score });
    else if (score > most) best = [{ entry, score }];
  }
  return best
    .sort((a, b) => a.entry.place - b.entry.place)
    .map(({ entry, score }) => ({ pattern: entry.pattern, score }));
}

/** Looks up entries that ask for codes: by the enhanced code without its class, else by the basic code; the others always. */
function byCodes(entries: readonly Entry[]): (subject: Subject) => Entry[] {
  const detail = (enhanced = ''): string => enhanced.slice(enhanced.indexOf('.') + 1);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { enhanced, code } = entry.pattern.match;
    const exact = enhanced !== undefined && !detail(enhanced).includes('x');
    const key = exact ? detail(enhanced) : code !== undefined && !code.endsWith('xx') ? code : '';
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return ({ code = '-', enhanced = '-' }) => [detail(enhanced), code, ''].flatMap((key) => byKey.get(key) ?? []);
}

function indexFor(patterns: readonly Pattern[]): PatternIndex {
  const entries = patterns.map((pattern, place): Entry => ({ pattern, place, test: compilePattern(pattern) }));
  const texts = entries.filter(({ pattern }) => asksForText(pattern.match));
  const codes = entries.filter(({ pattern }) => !asksForText(pattern.match));
  const ofCodes = byCodes(codes);
  const bare: Entry[] = [];
  const byAnchor = new Map<string, Entry[]>();
  for (const entry of texts) {
    const anchors = anchorsOf(entry.pattern.match);
    if (anchors.length === 0) bare.push(entry);
    for (const anchor of anchors) {
      const before = byAnchor.get(anchor);
      if (before) before.push(entry);
      else byAnchor.set(anchor, [entry]);
    }
  }
  const anchorsById = new Map(
    texts
      .map(({ pattern }) => [pattern.id, anchorsOf(pattern.match)] as const)
      .filter(([, anchors]) => anchors.length > 0),
  );
  const literals = texts.flatMap(({ pattern }) => literalsOf(pattern.match));
  return {
    anchorsOf: (patternId) => anchorsById.get(patternId),
    literalsIn: rememberLast(literalFinder(literals)),
    brokenOffIn: brokenOffFinder(literals),
    byText: (subject) => {
      const asked = [...subject.present.keys()].flatMap((literal) => byAnchor.get(literal) ?? []);
      return bestOf(new Set([...bare, ...asked]), subject);
    },
    byCode: (subject) => bestOf(ofCodes(subject), subject),
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
