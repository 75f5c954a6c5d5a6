import type { Catalogue, Pattern } from './catalogue.ts';
import { normalWords } from './normal-words.ts';

/** Letters of a beginning below which it could be that of anything. */
const LEAST = 4;
/** A beginning that more sentences share says nothing. */
const MOST = 12;

/** One known sentence from one of its words on. */
interface Tail {
  readonly text: string;
  readonly pattern: Pattern;
}

const WORD = /^[\p{L}\p{N}]+/u;
const LAST_WORD = /[\p{L}\p{N}]*$/u;

function tailsOf(pattern: Pattern): Tail[] {
  const sentence = normalWords(pattern.example);
  const starts = [...sentence.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return starts.map((start) => ({ text: sentence.slice(start), pattern }));
}

const byText = (a: Tail, b: Tail): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

function firstNotBefore(tails: readonly Tail[], text: string): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tails[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The patterns whose example goes on inside the last of these words, where all of them name the same cause first. */
function finderOf(patterns: readonly Pattern[]): (words: string) => readonly Pattern[] {
  const tails = patterns.flatMap(tailsOf).sort(byText);
  const wholeWords = new Set(tails.map(({ text }) => WORD.exec(text)?.[0]));
  return (words) => {
    // "user" at an end may be whole although a known sentence says "users".
    if (words.length < LEAST || wholeWords.has(LAST_WORD.exec(words)?.[0] ?? '')) return [];
    const found = new Set<Pattern>();
    for (let at = firstNotBefore(tails, words); found.size <= MOST; at += 1) {
      const tail = tails[at];
      if (tail?.text.startsWith(words) !== true) break;
      found.add(tail.pattern);
    }
    const isAgreed = found.size <= MOST && new Set([...found].map(({ causes }) => causes[0])).size === 1;
    return isAgreed ? [...found] : [];
  };
}

const known = new WeakMap<Catalogue, ReturnType<typeof finderOf>>();

function finderFor(catalogue: Catalogue): ReturnType<typeof finderOf> {
  const before = known.get(catalogue);
  if (before) return before;
  const finder = finderOf(catalogue.patterns);
  known.set(catalogue, finder);
  return finder;
}

/** Codes, addresses and hosts in front of the words of an answer. */
const FRONT = /^(?:\[[^\]]{0,300}\]|<[^>]{0,300}>|\d{3}|\d\.\d{1,3}\.\d{1,3}|[\s:;,#-])+/;

/** What stands behind each colon of a text. */
const behindColons = (text: string): string[] =>
  [...text.matchAll(/[:;] /g)].slice(0, 8).map(({ index }) => text.slice(index + 2).replace(FRONT, ''));

/** How a text goes on that breaks off inside a word; no patterns where that is not known. */
export interface Continuation {
  readonly patterns: readonly Pattern[];
  /** The known sentences begin with all words of the text, not only with those behind a colon. */
  readonly isWhole: boolean;
}

/**
 * What a text that breaks off inside a word was about to say: the patterns whose examples begin with its words, where all of
 * them name the same cause first. `words` is the output of `normalWords`.
 */
export function continuationOf(words: string, catalogue: Catalogue): Continuation {
  const find = finderFor(catalogue);
  const text = words.replace(FRONT, '');
  const whole = find(text);
  if (whole.length > 0) return { patterns: whole, isWhole: true };
  const patterns = behindColons(text)
    .map(find)
    .find(({ length }) => length > 0);
  return { patterns: patterns ?? [], isWhole: false };
}
