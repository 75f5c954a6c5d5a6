import { ADDRESS } from './address-in.ts';
import { withoutCopy } from './without-copy.ts';

/** One address that a report names, and the lines that speak about it. */
export interface VisibleRecipient {
  /** What was typed, where the report names it (`generated from`, `expanded from`), else the address that failed. */
  readonly address: string;
  readonly forwardedTo?: string;
  readonly text: string;
}

const ASIDE =
  /envelope-from|for further assistance|please (?:contact|e-?mail|send|forward)|send (?:mail|e-?mail) to|^\s{0,8}(?:from|reply-to|sender|cc|message-id|in-reply-to|references|x-[a-z-]{1,40}):|mailto:[^\s>]{1,60}\?|return-path|\bhelp@|abuse@|authenticated sender|mail administrator/i;
const REPLY_LINE = /^\s{0,12}(?:[245]\d\d[ -]|<<<|>>>|\.{3} while talking)|\bsaid:/i;
const ADDRESS_ALL = new RegExp(ADDRESS.source, 'gi');
const AT_START = new RegExp(
  `^[\\s*•\\-|.]{0,12}(?:(?:\\S{1,40} ){0,4})?<?(?:mailto:)?(${ADDRESS.source})>?(?=$|[\\s:;,>.()\\[])`,
  'i',
);
/** `<bob@example.net>: host mx said: 550 …`, the form of Postfix. */
const BRACKETED = new RegExp(`^<(${ADDRESS.source})>(?: \\([^)]{0,400}\\))?:`, 'i');
const LEAD_IN = new RegExp(
  `(?:mail to|message to|deliver(?:ed|y)? to|delivered to|reach|recipients?\\W{0,4}:?|addressed to|addresses?:?|permanent errors:|destination:|error-for:|\\bto:|user|forwarded to|account|rcpt to:)\\s{0,8}['"<(]{0,3}(?:mailto:)?(${ADDRESS.source})`,
  'i',
);

const ORIGIN = new RegExp(`(?:generated (?:from|by)|expanded from:?)\\s{1,4}<?(${ADDRESS.source})`, 'i');

interface Named {
  address: string;
  typed?: string;
  lines: string[];
}

const declared = (line: string): string | undefined => {
  if (ASIDE.test(line)) return undefined;
  if (REPLY_LINE.test(line)) return BRACKETED.exec(line)?.[1];
  return AT_START.exec(line)?.[1] ?? LEAD_IN.exec(line)?.[1];
};

const sameAs = (address: string) => (one: Named) => one.address.toLowerCase() === address.toLowerCase();

/** Adds one line to what is said about the addresses so far. */
function addLine(named: Named[], line: string, own: ReadonlySet<string>): void {
  const last = named.at(-1);
  const typed = ORIGIN.exec(line)?.[1];
  const address = declared(line)?.replace(/[.}]{1,3}$/, '');
  if (typed !== undefined && last && last.typed === undefined && !own.has(typed.toLowerCase())) {
    last.typed = typed;
    last.lines.push(line);
  } else if (address === undefined || own.has(address.toLowerCase())) last?.lines.push(line);
  else {
    const known = named.find(sameAs(address));
    if (known) known.lines.push(line);
    else named.push({ address, lines: [line] });
  }
}

function sections(lines: readonly string[], own: ReadonlySet<string>): Named[] {
  const named: Named[] = [];
  for (const line of lines) addLine(named, line, own);
  return named;
}

function anywhere(text: string, own: ReadonlySet<string>): Named[] {
  for (const line of text.split('\n')) {
    if (ASIDE.test(line)) continue;
    for (const [hit] of line.matchAll(ADDRESS_ALL)) {
      const address = hit.replace(/[.}]{1,3}$/, '');
      if (!own.has(address.toLowerCase()) && !/^(?:postmaster|mailer-daemon)@/i.test(address))
        return [{ address, lines: [text] }];
    }
  }
  return [];
}

/**
 * Finds the failed addresses in what a person sees of a returned message, with the lines that belong to each.
 * `own` are addresses that cannot be the failed one (the sender's), in lower case. At most 500.
 */
export function visibleRecipients(text: string, own: ReadonlySet<string> = new Set()): VisibleRecipient[] {
  const report = withoutCopy(text).slice(0, 262_144);
  const lines = report.split('\n').map((line) => line.slice(0, 4096));
  const named = sections(lines, own);
  const chosen = named.length > 0 ? named : anywhere(lines.join('\n'), own);
  return chosen.slice(0, 500).map(({ address, typed, lines: about }) => ({
    address: typed ?? address,
    ...(typed && typed.toLowerCase() !== address.toLowerCase() ? { forwardedTo: address } : {}),
    text: about.join('\n').slice(0, 65_536),
  }));
}
