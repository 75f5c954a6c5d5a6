import type { Reading } from '../../src-main/contract/reading.ts';

export interface AnswerWords {
  readonly h1: string;
  readonly lead: string;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u).filter((one) => one !== '');

/**
 * Heading and lead of the first answer. A headline of several sentences starts with what happened and goes on with
 * the reason: the reason is the heading, all else stands below it.
 */
export function firstAnswerWords(reading: Reading): AnswerWords {
  const [first = '', second, ...rest] = sentencesOf(reading.headline);
  const h1 = (second ?? first).replace(/\.$/, '');
  const below = [...(second === undefined ? [] : [first, ...rest]), reading.summary ?? ''];
  return { h1, lead: below.filter((text) => text !== '').join(' ') };
}
