import type { Reading, Unreadable } from '../contract/reading.ts';
import type { SymptomKind } from '../contract/case.ts';
import { decodeInput, INPUT_LIMIT, type UnreadableCode } from './bounces/decode-input.ts';
import { explainBounce } from './bounces/explain-bounce.ts';
import { findMessage } from './bounces/find-message.ts';
import { htmlToText } from './bounces/html-to-text.ts';
import { readBounce } from './bounces/read-bounce.ts';
import { readMessage } from './bounces/read-message.ts';
import { splitReports } from './bounces/split-reports.ts';
import { reportKindOf, type ReportKind } from './bounces/report-file.ts';
import { isMbox, MboxSplitter } from './mime/mbox-splitter.ts';
import { unixLines } from './mime/unix-lines.ts';
import { readMsg } from './msg/read-msg.ts';
import { rtfToText } from './msg/rtf-to-text.ts';
import type { Catalogue } from './replies/catalogue.ts';
import { cleanText } from './replies/clean-text.ts';
import type { Explained } from './replies/explained.ts';
import { explainText } from './replies/explain-text.ts';

/** One thing that a person holds: a pasted text or a file. */
export interface ExplainInput {
  /** File name, or `-` for pasted text: comes back as `input`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person said it is; `message-returned` reads a text without a header as a returned message. */
  readonly kind?: SymptomKind | undefined;
}

type Fixes = Readonly<Record<string, string>>;

const MESSAGES: Readonly<Record<UnreadableCode, string>> = {
  empty: 'There is no text in it. Copy the whole error text and paste it again.',
  binary: 'This is not a text or a mail. Open the message that came back, copy its text and paste it here.',
  'too-long': 'It is longer than 10 MB. Paste only the part with the error.',
  'truncated-message': 'Only the first lines of a mail are there. Save the whole message and try again.',
  pdf: 'We cannot read PDF files. Open it, copy the text of the error and paste it here.',
  picture: 'We could not read this picture. Type the words of the error here.',
  archive: 'This is a packed file. Unpack it first, then drop the file that is in it.',
  document: 'We cannot read this kind of document. Open it, copy the text and paste it here.',
};

const MAX_MESSAGES = 500;
/** Every mbox file starts with `From `. */
const LETTER_F = 0x46;
/** gzip (after its first, unprintable byte), ZIP, UTF-8 mark, `<`, `{`. */
const STARTS_REPORT = new Set([0x8b, 0x50, 0xef, 0x3c, 0x7b]);

/** What is seen of a web page or a rich text that was saved or pasted as its source. */
const shownText = (text: string): string => {
  if (/^\s{0,200}\{\\rtf1?\b/.test(text)) return rtfToText(text);
  return /^\s{0,200}<(?:!doctype html|html[\s>])/i.test(text) ? htmlToText(text) : text;
};

/** A report file starts with a packer's mark or a bracket; nothing else is looked into. */
const reportIn = (bytes: Uint8Array): ReportKind | undefined => {
  const first = bytes.subarray(0, 400).find((byte) => byte > 32);
  return first !== undefined && STARTS_REPORT.has(first) ? reportKindOf(bytes) : undefined;
};

function read(input: ExplainInput, catalogue: Catalogue, fixByCause: Fixes): Explained | UnreadableCode {
  const report = reportIn(input.bytes);
  if (report) return explainBounce({ kind: report, entries: [] }, catalogue, fixByCause);
  const decoded = decodeInput(input.bytes);
  const item = !decoded.ok && decoded.code === 'document' ? readMsg(input.bytes) : undefined;
  if (item) return explainBounce(readBounce(item), catalogue, fixByCause);
  if (!decoded.ok) return decoded.code;
  const message = findMessage(decoded.bytes);
  if (!message) return explainText(shownText(decoded.text), catalogue, fixByCause, input.kind);
  const parts = readMessage(message);
  const bare = parts.visible.trim() === '' && parts.statuses.length === 0 && parts.attachmentTypes.length === 0;
  if (bare) return 'truncated-message' as const;
  return explainBounce(readBounce(parts), catalogue, fixByCause);
}

const named = (name: string, pieces: readonly Uint8Array[], kind: ExplainInput['kind']): ExplainInput[] =>
  pieces.map((bytes, index) => ({ name: pieces.length > 1 ? `${name}#${index + 1}` : name, bytes, kind }));

/** Messages of an mbox text one by one, or pasted one after the other; of a message that is too long its beginning, where the report stands. */
function partsOf({ name, bytes, kind }: ExplainInput): ExplainInput[] {
  if (bytes[0] === LETTER_F && isMbox(unixLines(bytes.subarray(0, 8192)))) {
    const splitter = new MboxSplitter();
    const messages = [...splitter.push(unixLines(bytes)), ...splitter.end()].slice(0, MAX_MESSAGES);
    if (messages.length > 0) return named(name, messages, kind);
  }
  const isLong = bytes.length > INPUT_LIMIT && findMessage(bytes.subarray(0, 65_536)) !== undefined;
  const whole = isLong ? bytes.subarray(0, INPUT_LIMIT) : bytes;
  return named(name, splitReports(whole).slice(0, MAX_MESSAGES), kind);
}

/**
 * Says what one input holds: a server's answer, a mail app's error text, a returned message, or no report at all. Several
 * messages in one text give one answer each, named `name#1`, `name#2` and so on, at most 500.
 *
 * Never throws for bad input: that comes back as `Unreadable` with a code (see `UnreadableCode`). `fixByCause` maps
 * cause ids to fix ids. All strings that came from outside are capped and cleaned.
 */
export function explain(input: ExplainInput, catalogue: Catalogue, fixByCause: Fixes = {}): (Reading | Unreadable)[] {
  const name = cleanText(input.name, 1000) || '-';
  return partsOf({ ...input, name }).map((part) => {
    const result = read(part, catalogue, fixByCause);
    if (typeof result === 'string') return { input: part.name, error: { code: result, message: MESSAGES[result] } };
    return { input: part.name, ...result };
  });
}
