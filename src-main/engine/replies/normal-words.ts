import { joinLines } from './join-lines.ts';

/** Longest text that is matched; longer input is first reduced to its relevant lines. */
export const MATCH_LIMIT = 65_536;

/**
 * The form in which texts and patterns are compared: reply lines joined, lower case, straight quotes and dashes,
 * no invisible characters, one blank between words, at most 64 kB.
 */
export function normalWords(text: string): string {
  return plainSigns(joinLines(text.slice(0, MATCH_LIMIT)))
    .toLowerCase()
    .replace(/\n[^\S\n]{0,80}\n/g, ' | ')
    .replace(/[\s\p{Cc}]{1,1000}/gu, ' ')
    .trim();
}

const ASCII = /^[\0-\x7f]*$/;

function plainSigns(text: string): string {
  if (ASCII.test(text)) return text.replaceAll('`', "'");
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
}
