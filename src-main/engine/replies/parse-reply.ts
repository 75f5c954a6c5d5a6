import { joinLines } from './join-lines.ts';
import { printedStatus } from './printed-status.ts';

/** One SMTP answer as it stood in a pasted text. `text` has no codes in front; a code that was not there is an absent key. */
export interface PastedReply {
  /** Three digits, RFC 5321. */
  readonly code?: string;
  /** `class.subject.detail`, RFC 3463. */
  readonly enhancedStatus?: string;
  readonly text: string;
}

/* Digits stand first in these expressions, and what may stand before them is looked at after: most letters are no digits. */
const ENHANCED = /[245](?<![\d.].)\.\d{1,3}\.\d{1,3}(?!\.?\d)/;
const CODE = /(?:21[14]|22[01]|235|25[0-2]|334|354|[45][0-57]\d)(?=$|[\s,;:'")\]]|-\S|#)/g;
/** A three-digit code counts where a reply can begin: at a line's start, behind a colon, quote, bracket or arrow. */
const MAY_BEGIN = /(?:^|[\n'"(:;[>,=]|smtp error|error|code|returned)[ \t#]{0,8}$/i;
/** More letters than any of that has. */
const LOOKED_BACK = 24;
const QUOTED_CODE = /\s([45][0-57]\d)-(?=['"<A-Z])/;
const CODE_AND_STATUS = /([245]\d{2})(?<![\d.]...)[ \-:;#(]{1,3}(?=[245]\.\d{1,3}\.\d{1,3}(?!\.?\d))/;
const NEXT_REPLY = /\n(?=[ \t>|]{0,8}[245][0-7]\d[ -])/;

function firstCode(text: string): string | undefined {
  for (const { index, 0: code } of text.matchAll(CODE))
    if (MAY_BEGIN.test(text.slice(Math.max(0, index - LOOKED_BACK), index))) return code;
  return undefined;
}

const ANY_CODE = /[2-5]\d\d/;

/** Codes and words of one answer; both codes may be absent. */
export function readReply(raw: string): PastedReply {
  const text = joinLines(raw).trim();
  const found = ENHANCED.exec(text)?.[0];
  const beside = found === undefined ? undefined : CODE_AND_STATUS.exec(text)?.[1];
  const code = ANY_CODE.test(text) ? (beside ?? firstCode(text) ?? QUOTED_CODE.exec(raw)?.[1]) : undefined;
  const words = text
    .replace(/^[ \t'"(]{0,8}[245][0-7]\d(?:[ -]|$)/, '')
    .replace(/^[245]\.\d{1,3}\.\d{1,3}(?:[ :;,-]{1,3}|$)/, '');
  return {
    ...(code ? { code } : {}),
    ...(found ? { enhancedStatus: printedStatus(found, code) } : {}),
    text: words.trim(),
  };
}

const sameReply = (line: string, previous: string): boolean => {
  const now = /^[ \t]{0,8}([245][0-7]\d)/.exec(line)?.[1];
  const before = [...previous.matchAll(/(?:^|\n)[ \t]{0,8}([245][0-7]\d)([ -])/g)].at(-1);
  return before?.[1] === now && before?.[2] === '-';
};

/**
 * Takes a pasted text apart into its SMTP answers (RFC 5321 section 4.2.1): continued lines are joined, `> ` quoting and
 * repeated prefixes removed. A text that holds no code comes back as one answer without codes; blank text gives none.
 */
export function parseReplies(text: string): PastedReply[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^(?:> ?){1,8}/gm, '');
  const parts: string[] = [];
  for (const part of plain.split(NEXT_REPLY)) {
    const previous = parts.at(-1);
    if (previous !== undefined && sameReply(part, previous)) parts[parts.length - 1] = `${previous}\n${part}`;
    else if (part.trim() !== '') parts.push(part);
  }
  return parts.map(readReply);
}
