import { saysReport } from './kind-of-words.ts';
import { namesDaemon } from './daemon.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { copyAt } from './without-copy.ts';

const LF = 10;
const HEAD = 65_536;
const MAX_JUNK = 20;

const latin = new TextDecoder('latin1');
/** Most headers end before this. */
const FIRST = 4_096;
const EMPTY_LINE = /\n[ \t]{0,20}\n/;
const headOf = (bytes: Uint8Array, length = HEAD): string => latin.decode(bytes.subarray(0, length));
/** Fields that mail servers write: words that a person typed do not start like that. */
const TRANSPORT = /^(?:received|return-path|message-id|mime-version|delivered-to|x-[a-z-]{1,60})[ \t]{0,4}:/i;

/** Every line without the first `length` bytes, if they are `prefix`; else without as much of it as is there. */
function withoutPrefix(bytes: Uint8Array, prefix: (line: Uint8Array) => number): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(LF, at);
    const end = next < 0 ? bytes.length : next + 1;
    const line = bytes.subarray(at, end);
    const rest = line.subarray(prefix(line));
    out.set(rest, length);
    length += rest.length;
    at = end;
  }
  return out.subarray(0, length);
}

const quoteMark = (line: Uint8Array): number => (line[0] === 0x3e ? (line[1] === 0x20 ? 2 : 1) : 0);

const indent =
  (width: number) =>
  (line: Uint8Array): number => {
    let at = 0;
    while (at < width && (line[at] === 0x20 || line[at] === 9)) at += 1;
    return at;
  };

/** A message that was quoted as a whole, or pasted with the same blanks in front of each line. */
function unwrapped(bytes: Uint8Array, head: string): Uint8Array | undefined {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  if (quoted > 3 && quoted > lines.length * 0.8) return withoutPrefix(bytes, quoteMark);
  const width = /^[ \t]{0,16}/.exec(lines[0] ?? '')?.[0].length ?? 0;
  if (width > 0 && lines.every((line) => /^[ \t]/.test(line))) return withoutPrefix(bytes, indent(width));
  return undefined;
}

const utf8 = new TextDecoder();
const FROM = /^from[ \t]{0,4}:.{0,400}/im;

/** A line such as "Unsent message follows" stands above, and no mail server wrote what comes below it. */
const endsAtCopy = (above: string, below: string): boolean =>
  copyAt(above) < above.length && !namesDaemon(FROM.exec(below)?.[0] ?? '');

/** What stands above is itself the report, and the message below it only the copy of what was lost. */
const isReport = (above: string, below: string): boolean =>
  saysReport(above.replace(/^>?From .*/gm, '')) || endsAtCopy(above, below);

/** A message after a few lines of something else, such as what a web page or a person wrote above it. */
function afterJunk(bytes: Uint8Array, head: string): Uint8Array | undefined {
  let at = 0;
  for (const line of head.split('\n', MAX_JUNK)) {
    if (TRANSPORT.test(line) && looksLikeMessage(head.slice(at))) {
      return isReport(utf8.decode(bytes.subarray(0, at)), head.slice(at)) ? undefined : bytes.subarray(at);
    }
    at += line.length + 1;
  }
  return undefined;
}

/**
 * The bytes of the message that an input is, without what stands around it: leading lines, quote marks or blanks in front
 * of every line. `undefined` when it is no message. Takes bytes with LF line ends.
 */
export function findMessage(bytes: Uint8Array, depth = 0): Uint8Array | undefined {
  const first = headOf(bytes, FIRST);
  const isShort = bytes.length > FIRST && EMPTY_LINE.test(first.trimStart()) && looksLikeMessage(first);
  const head = isShort ? first : headOf(bytes);
  if (isShort || looksLikeMessage(head)) {
    const blank = /^\s{0,200}/.exec(head)?.[0].length ?? 0;
    return bytes.subarray(blank);
  }
  const inner = depth < 3 ? unwrapped(bytes, head) : undefined;
  const found = inner && findMessage(inner, depth + 1);
  return found ?? afterJunk(bytes, head);
}
