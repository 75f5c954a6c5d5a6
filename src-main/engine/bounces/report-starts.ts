import { namesDaemon } from './daemon.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { headerOf } from './original-header.ts';

const LIMIT = 1_048_576;
const HEADER_LIMIT = 16_384;
const MAX_TRIED = 200;

/** An empty line, perhaps a line of an mbox file or of dashes, and a first field that mail servers write. */
const BEGINS =
  /(?:^|\n[ \t]{0,20}\n|\n[-=_*]{6,80}[ \t]{0,4}\n)(?:>?From [^\n]{1,200}\n)?(?=(?:return-path|received|delivered-to|x-[a-z-]{1,40}|from|date|to|subject|message-id|mime-version)[ \t]{0,4}:)/gi;

/** Signs of a report in the header of a mail: what is not there cannot be one. */
const SIGNS = /daemon|postmaster|multipart\/report|x-failed-recipients|mail delivery|delivery (?:sub)?system/i;

const isReportHeader = (header: string): boolean =>
  namesDaemon(headerOf(header, 'from')) ||
  /multipart\/report/i.test(headerOf(header, 'content-type')) ||
  headerOf(header, 'x-failed-recipients') !== '';

/**
 * Where the headers of returned messages begin in a text, the start of the text counting too. Takes LF line ends, looks at
 * the first million characters, tries 200 places at most.
 */
export function reportStarts(raw: string): number[] {
  const text = raw.slice(0, LIMIT);
  if (!SIGNS.test(text)) return [];
  const starts: number[] = [];
  let after = 0;
  let tried = 0;
  for (const hit of text.matchAll(BEGINS)) {
    const at = hit.index + hit[0].length;
    if (at < after || tried >= MAX_TRIED) continue;
    tried += 1;
    const [header = ''] = text.slice(at, at + HEADER_LIMIT).split(/\n[ \t]{0,20}\n/, 1);
    after = at + header.length;
    if (isReportHeader(header) && looksLikeMessage(header)) starts.push(at);
  }
  return starts;
}
