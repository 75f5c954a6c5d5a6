import { announcesCopy } from '../mime/mbox-splitter.ts';
import { unixLines } from '../mime/unix-lines.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { headerOf } from './original-header.ts';
import { reportStarts } from './report-starts.ts';

const LIMIT = 1_048_576;
const latin = new TextDecoder('latin1');

/** Whether everything that the message before opened is closed again, and it does not announce what comes as its own copy. */
function isOver(message: string): boolean {
  const boundary = /\bboundary[ \t]{0,4}=[ \t]{0,4}(?:"([^"\n]{1,200})"|([^\s;]{1,200}))/i.exec(
    headerOf(message, 'content-type'),
  );
  const name = boundary?.[1] ?? boundary?.[2];
  if (name !== undefined) return message.includes(`\n--${name}--`);
  const last = message
    .trimEnd()
    .replace(/\n>?From [^\n]{1,200}$/, '')
    .trimEnd();
  return !announcesCopy(last.slice(last.lastIndexOf('\n') + 1));
}

/**
 * Cuts a text into the returned messages that were pasted into it one after the other, without the lines that an mbox file
 * has between them. One piece where there is one message, also where a report brings another one along. Looks for them in
 * the first million bytes.
 */
export function splitReports(raw: Uint8Array): Uint8Array[] {
  if (!looksLikeMessage(latin.decode(unixLines(raw.subarray(0, 4096))))) return [raw];
  const bytes = unixLines(raw);
  const text = latin.decode(bytes.subarray(0, LIMIT));
  const [first, ...more] = reportStarts(text);
  const cuts = [0];
  if (first === undefined || text.slice(0, first).trim() !== '') return [raw];
  for (const at of more) if (isOver(text.slice(cuts.at(-1), at))) cuts.push(at);
  return cuts.map((at, index) => bytes.subarray(at, cuts[index + 1]));
}
