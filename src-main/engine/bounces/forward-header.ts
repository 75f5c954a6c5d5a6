import { addressIn } from './address-in.ts';
import { namesDaemon } from './daemon.ts';
import { shownField, type ShownField } from './header-names.ts';
import { saysReport } from './kind-of-words.ts';

/** A text without the header lines that a mail app prints above a forwarded mail. */
export interface Forwarded {
  readonly text: string;
  /** The addresses of the people through whose hands it went, in lower case: none of them is the failed one. */
  readonly own: readonly string[];
  readonly subject?: string;
  /** A mail server wrote the innermost mail. */
  readonly fromDaemon: boolean;
}

interface Block {
  readonly first: number;
  /** Index of the first line behind it. */
  readonly end: number;
  readonly fields: ReadonlyMap<ShownField, string>;
}

/** So far down a header may stand: a note of the person who forwards comes before it. */
const SEARCHED = 80;
const MAX_FORWARDS = 5;
/** Servers show fields of the message that was sent in the same shape. */
const ECHO = /header fields|you sent|(?:original|your) (?:message|mail|e-?mail)(?: follows)?\W{0,4}$/i;

/** Reads one field a line from `first` on; a line without a name goes on with the field before it, once. */
function blockAt(lines: readonly string[], first: number): Block {
  const fields = new Map<ShownField, string>();
  let end = first;
  let wrapped = true;
  for (const line of lines.slice(first, first + 16)) {
    const shown = shownField(line);
    if (!shown && (wrapped || line.trim() === '')) break;
    if (shown && !fields.has(shown.field)) fields.set(shown.field, shown.value);
    wrapped = !shown;
    end += 1;
  }
  return { first, end, fields };
}

function firstBlock(lines: readonly string[]): Block | undefined {
  for (const [index, line] of lines.slice(0, SEARCHED).entries()) {
    if (!shownField(line)) continue;
    const block = blockAt(lines, index);
    if (block.fields.has('from') && block.fields.size >= 3) return block;
  }
  return undefined;
}

const notAReportYet = (lines: readonly string[]): boolean => {
  const above = lines.filter((line) => line.trim() !== '').slice(-3);
  const last = above.at(-1) ?? '';
  const marker = /^[\s>]{0,8}[-_*]{3,}/.test(last);
  return !saysReport(lines.join('\n')) && (marker || !above.some((line) => ECHO.test(line)));
};

/** Lines that mail apps leave out when they forward: a header with them is the lost message's own, as the server had it. */
const RAW = /^[\s>]{0,8}(?:received|return-path|delivered-to|x-received|dkim-signature) ?: /i;

const isCopy = (above: readonly string[], { fields }: Block): boolean =>
  above.some((line) => RAW.test(line)) && !namesDaemon(fields.get('from') ?? '');

const allAddresses = (value: string): string[] =>
  value.split(/[,;\s]{1,10}/).flatMap((part) => addressIn(part)?.toLowerCase() ?? []);

/**
 * Takes off the header of a forwarded or quoted mail (Outlook, Gmail, Apple Mail, Thunderbird, in their languages) with the
 * note before it, also where it was forwarded several times. A header that a report itself shows of a lost message stays.
 */
export function withoutForwardHeader(text: string): Forwarded {
  let lines = text.split('\n');
  const own = new Set<string>();
  let fields: ReadonlyMap<ShownField, string> = new Map();
  for (let count = 0; count < MAX_FORWARDS; count += 1) {
    const block = firstBlock(lines);
    const above = lines.slice(0, block?.first);
    if (!block || isCopy(above, block) || !notAReportYet(above)) break;
    fields = block.fields;
    for (const name of ['from', 'to', 'cc'] as const)
      allAddresses(fields.get(name) ?? '').forEach((one) => own.add(one));
    lines = lines.slice(block.end);
  }
  const subject = fields.get('subject');
  return {
    text: lines.join('\n'),
    own: [...own],
    ...(subject === undefined ? {} : { subject }),
    fromDaemon: namesDaemon(fields.get('from') ?? ''),
  };
}
