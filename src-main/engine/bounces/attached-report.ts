import { readMsg } from '../msg/read-msg.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { readMessage, type AttachedFile, type MessageParts } from './read-message.ts';
import { reportStarts } from './report-starts.ts';

const FILE_LIMIT = 10_000_000;
const MAX_FILES = 20;

const isNamedMsg = ({ type, name }: AttachedFile): boolean =>
  type === 'application/vnd.ms-outlook' || /\.msg$/i.test(name);
/** What mail programs say of a file when they know nothing about it. */
const isUnnamed = ({ type, name }: AttachedFile): boolean =>
  /^(?:application\/(?:octet-stream|x-unknown|force-download)|text\/.{1,40})$/.test(type) && !/\.eml$/i.test(name);

const latin = new TextDecoder('latin1');

function messageIn(file: AttachedFile): MessageParts | undefined {
  if (isNamedMsg(file)) return readMsg(file.bytes(FILE_LIMIT));
  if (!isUnnamed(file) || !looksLikeMessage(latin.decode(file.bytes(8192)).replace(/\r\n?/g, '\n'))) return undefined;
  return readMessage(file.bytes(FILE_LIMIT));
}

/** A message whose source stands in the text, as some programs pass a report on. */
function quotedIn({ visible }: MessageParts): MessageParts[] {
  const [at] = reportStarts(visible);
  return at === undefined ? [] : [readMessage(new TextEncoder().encode(visible.slice(at)))];
}

/**
 * The messages that a mail brings along, in the order in which they are asked: attached as a message or as a file of
 * Outlook, under any name, or shown in its text.
 */
export function* attachedMessages(parts: MessageParts): Generator<MessageParts> {
  yield* parts.attached;
  for (const file of parts.files.slice(0, MAX_FILES)) {
    const message = messageIn(file);
    if (message) yield message;
  }
  yield* quotedIn(parts);
}
