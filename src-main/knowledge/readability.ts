import { fleschKincaid } from 'flesch-kincaid';
import { retext } from 'retext';
import retextReadability from 'retext-readability';
import { syllable } from 'syllable';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  /** Flesch-Kincaid grade of the US school; noise below about 60 words. */
  readonly grade: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /** Sentences that at least four of seven formulas call hard for a reader of 13. */
  readonly hard: readonly string[];
}

const AGE = 13;
const LEAST_WORDS = 5;
const judge = retext().use(retextReadability, { age: AGE, minWords: LEAST_WORDS });

/**
 * Measures sentences, one an element. Each is closed with a full stop first: joined list items read like one
 * endless sentence and raise the grade by 2 to 14. Labels and values are to be masked by the caller.
 */
export function readability(sentences: readonly string[]): Readability {
  const closed = sentences.map((sentence) => `${sentence.trim().replace(/[.!?:]+$/, '')}.`);
  const counts = closed.map((sentence) => wordsOf(sentence).length);
  const words = counts.reduce((sum, count) => sum + count, 0);
  return {
    words,
    grade: fleschKincaid({ sentence: closed.length, word: words, syllable: syllable(closed.join(' ')) }),
    longest: Math.max(0, ...counts),
    hard: closed.filter(isHard),
  };
}

function isHard(sentence: string): boolean {
  return judge.processSync(sentence).messages.length > 0;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
