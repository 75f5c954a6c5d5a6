/* Written as escapes, so that no editor or diff can hide what is stripped. */
const HOSTILE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]',
  'g',
);
/** ECMA-48 sequences such as `ESC [ 31 m`: without this their printable tail would stay behind. */
const ESCAPE_SEQUENCE = new RegExp('(?:\\u001b\\[|\\u009b)[0-9;?]{0,20}[ -/]{0,4}[@-~]', 'g');
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Makes words of a stranger safe to show: one line, no control, escape, bidirectional or zero-width characters,
 * at most `max` UTF-16 units, an ellipsis where something was cut off.
 */
export function cleanText(text: string, max: number): string {
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
