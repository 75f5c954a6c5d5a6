import type { Match } from './catalogue.ts';

/** Enhanced codes that name no cause: RFC 3463 "other or undefined" details and the catch-all 7.1. */
const UNSPECIFIC = /^.\.(?:\d{1,3}\.0|7\.1|x\.x|5\.\d|\d\.x)$/;

const tier = (match: Match): number => {
  if (match.tokens !== undefined) return match.vague === true ? 3 : 6;
  const text = match.words ?? match.any ?? match.regex;
  if (text !== undefined) return match.vague === true ? 3 : 5;
  if (match.enhanced !== undefined) return UNSPECIFIC.test(match.enhanced) ? 2 : 4;
  return 1;
};

const conditions = (match: Match): number =>
  (match.words?.length ?? 0) +
  [match.any, match.regex, match.enhanced, match.stage].filter((part) => part !== undefined).length +
  (match.code === undefined ? 0 : match.code.endsWith('xx') ? 0.5 : 1);

/**
 * How specific a match is; the highest one wins, wherever its pattern stands in the files.
 *
 * In this order: kind of evidence (provider token, distinctive words, specific enhanced code, vague words, unspecific
 * enhanced code, basic code), then the number of conditions, then `letters`: how many letters of the text were asked for.
 */
export function specificity(match: Match, letters: number): number {
  return tier(match) * 10_000 + conditions(match) * 500 + Math.min(letters, 499);
}
