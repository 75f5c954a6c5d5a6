import { decodeBase64 } from './decode-base64.ts';
import { decodeCharset } from './decode-charset.ts';
import { decodeQuotedPrintable } from './decode-quoted-printable.ts';

/**
 * One encoded word (RFC 2047); blanks inside, a missing last `=` and a language tag (RFC 2231 section 5) are tolerated.
 * The end is optional where the value breaks off.
 */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,30})?\?([bq])\?([^?]{0,4000})(?:\?=|\?(?=\s|$)|$)/giu;

interface Word {
  readonly charset: string;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

const toWord = (charset: string, letter: string, text: string): Word => {
  const encoding = letter.toLowerCase();
  const raw = encoder.encode(text);
  return {
    charset: charset.toLowerCase(),
    encoding,
    bytes: encoding === 'b' ? decodeBase64(raw) : decodeQuotedPrintable(raw, raw.length, true),
  };
};

const joined = (words: readonly Word[]): Uint8Array => {
  const all = new Uint8Array(words.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of words) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
};

const sameKind = (a: Word | undefined, b: Word): boolean =>
  a === undefined || (a.charset === b.charset && a.encoding === b.encoding);

/** iso-2022-jp starts each word anew, so two of its words must not be read as one run. */
const canJoin = (word: Word): boolean => !word.charset.startsWith('iso-2022');

/**
 * Text of a header value with its encoded words decoded. Blanks between two words go away; words of one charset that
 * follow each other are read as one run of bytes, because many mail apps cut in the middle of a character.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let run: Word[] = [];
  const flush = (): void => {
    const [first] = run;
    if (first) text += decodeCharset(joined(run), first.charset);
    run = [];
  };
  for (const hit of value.matchAll(WORD)) {
    const [whole, charset = '', letter = '', content = ''] = hit;
    const between = value.slice(end, hit.index);
    const word = toWord(charset, letter, content);
    const follows = end > 0 && between.trim() === '';
    if (!follows || !sameKind(run[0], word) || !canJoin(word)) flush();
    if (!follows) text += between;
    run.push(word);
    end = hit.index + whole.length;
  }
  flush();
  return text + value.slice(end);
}
