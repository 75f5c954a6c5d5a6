import { isUtf8 } from 'node:buffer';

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
/** CSI, OSC and two-byte escape sequences go as a whole: without ESC alone, "[31m" would be left to read. */
const ESCAPES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-Z\\\\_^])`, 'g');

/** Controls (Cc), invisible format and bidi characters (Cf), line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Makes the words of a stranger safe to show: escape sequences, control, invisible and bidi characters are
 * taken out, tabs become blanks, broken surrogates become U+FFFD and the result has at most `max` code units.
 * Bytes are read as UTF-8 when they are UTF-8, otherwise one character a byte, so that no byte is lost.
 */
export const cleanText = (words: string | Uint8Array, max = 2048): string => {
  // Bounds the work on a hostile text; an honest one never needs so much to fill the cap.
  const most = max * 8;
  const head =
    typeof words === 'string'
      ? words.slice(0, most)
      : Buffer.from(words.subarray(0, most)).toString(isUtf8(words) ? 'utf8' : 'latin1');
  return head
    .replace(ESCAPES, '')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .slice(0, max)
    .replace(LONE_SURROGATE, '\uFFFD');
};
