/** Control and format characters: C0, C1, bidirectional marks, zero-width characters, tags. Blanks are kept apart. */
const HOSTILE = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** ECMA-48 sequences such as `ESC [ 31 m`: without this their printable tail would stay behind. */
const ESCAPE_SEQUENCE = /(?:\p{Cc}\[|\u009b)[0-9;?]{0,20}[ -/]{0,4}[@-~]/gu;
/** Letters, digits and signs with single blanks between them: nothing to clean. */
const CLEAN = /^(?:[!-~]{1,2000} ){0,2000}[!-~]{1,2000}$/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Makes words of a stranger safe to show: one line, no control, escape, bidirectional or zero-width characters,
 * at most `max` UTF-16 units, an ellipsis where something was cut off.
 */
export function cleanText(text: string, max: number): string {
  if (text.length <= max && CLEAN.test(text)) return text;
  const oneLine = text
    .slice(0, max * 4 + 64)
    .replace(ESCAPE_SEQUENCE, '')
    .replace(HOSTILE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\s{1,100}/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (oneLine.length <= max) return oneLine;
  return `${oneLine.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
