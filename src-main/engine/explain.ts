import type { Reading, Unreadable } from '../contract/reading.ts';
import type { SymptomKind } from '../contract/case.ts';
import { decodeInput, type UnreadableCode } from './bounces/decode-input.ts';
import { explainBounce } from './bounces/explain-bounce.ts';
import { looksLikeMessage } from './bounces/looks-like-message.ts';
import { readBounce } from './bounces/read-bounce.ts';
import { readMessage } from './bounces/read-message.ts';
import type { Catalogue } from './replies/catalogue.ts';
import { cleanText } from './replies/clean-text.ts';
import { explainText } from './replies/explain-text.ts';

/** One thing that a person holds: a pasted text or a file. */
export interface ExplainInput {
  /** File name, or `-` for pasted text: comes back as `input`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person said it is; `message-returned` reads a text without a header as a returned message. */
  readonly kind?: SymptomKind | undefined;
}

const MESSAGES: Readonly<Record<UnreadableCode, string>> = {
  empty: 'There is no text in it. Copy the whole error text and paste it again.',
  binary: 'This is not a text or a mail. Save the returned message as an .eml file, or copy its text.',
  'too-long': 'It is longer than 10 MB. Paste only the part with the error.',
  'truncated-message': 'Only the first lines of a mail are there. Save the whole message and try again.',
};

function read(input: ExplainInput, catalogue: Catalogue, fixByCause: Readonly<Record<string, string>>) {
  const decoded = decodeInput(input.bytes);
  if (!decoded.ok) return decoded.code;
  if (!looksLikeMessage(decoded.text)) return explainText(decoded.text, catalogue, fixByCause, input.kind);
  const parts = readMessage(decoded.bytes);
  const bare = parts.visible.trim() === '' && parts.statuses.length === 0 && parts.attachmentTypes.length === 0;
  if (bare) return 'truncated-message' as const;
  return explainBounce(readBounce(parts), catalogue, fixByCause);
}

/**
 * Says what one input holds: a server's answer, a mail app's error text, a returned message, or no report at all.
 *
 * Never throws for bad input: that comes back as `Unreadable` with a code (`empty`, `binary`, `too-long`,
 * `truncated-message`). `fixByCause` maps cause ids to fix ids. All strings that came from outside are capped and cleaned.
 */
export function explain(
  input: ExplainInput,
  catalogue: Catalogue,
  fixByCause: Readonly<Record<string, string>> = {},
): (Reading | Unreadable)[] {
  const name = cleanText(input.name, 1024) || '-';
  const result = read(input, catalogue, fixByCause);
  if (typeof result === 'string') return [{ input: name, error: { code: result, message: MESSAGES[result] } }];
  return [{ input: name, ...result }];
}
