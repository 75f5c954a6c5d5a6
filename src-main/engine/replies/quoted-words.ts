import { cued } from './cued.ts';
import { joinTranscript } from './join-transcript.ts';
import { BARE_REPLY, CLOSING, INTRODUCTIONS } from './introductions.ts';
import { readOutlookList, type OutlookList } from './outlook-list.ts';

/** What a mail app's sentence holds apart from its own words. */
export interface QuotedWords extends OutlookList {
  /** Words of the server, in the order in which they stand. */
  readonly server: readonly string[];
}

interface Quote {
  readonly at: number;
  readonly words: string;
}

const introductionsIn = cued(INTRODUCTIONS, (one) => one);

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^['"‘“„«[(]{1,3}/u, '')
    .replace(/^(\d{3})(?:\] |,\s{1,3}b?['"])/, '$1 ')
    .replace(/(?:['"’”“»)\]]{1,3}\.?){1,2}$/u, '')
    .trim();

function quotesBehind(introduction: RegExp, text: string): Quote[] {
  const found: Quote[] = [];
  introduction.lastIndex = 0;
  while (found.length < 40 && introduction.test(text)) {
    const at = introduction.lastIndex;
    const rest = text.slice(at, at + 2000);
    const words = unquote(rest.slice(0, CLOSING.exec(rest)?.index ?? rest.length));
    if (words !== '' && !/^%\d?\$?s/i.test(words)) found.push({ at, words });
  }
  return found;
}

/** A server tells how it asked for the sender's address, and what it was answered: that is not about this message. */
const CALLED_BACK = /\bsent: {1,9}rcpt to:/i;

/** The one reply behind words of an app that nobody knows. Several are a log or a reply over several lines. */
function bareQuote(text: string): Quote[] {
  if (/^\s{0,40}[245]\d\d[ -]/.test(text)) return [];
  const found = quotesBehind(BARE_REPLY, text);
  return found.length === 1 ? found : [];
}

function serverWords(text: string): string[] {
  const introduced = introductionsIn(text)
    .flatMap((introduction) => quotesBehind(introduction, text))
    .slice(0, 40);
  const found = introduced.length > 0 ? introduced : bareQuote(text);
  const calledBack = text.search(CALLED_BACK);
  const said = calledBack < 0 ? found : found.filter(({ at }) => at < calledBack);
  const ordered = [...said].sort((a, b) => a.at - b.at).map(({ words }) => words);
  return [...new Set(ordered)];
}

/**
 * Parts the server's words from the mail app's own sentence around them: Thunderbird and Outlook in their languages, Apple
 * Mail, phone apps, programming libraries and command lines, and mail servers that quote the next server.
 */
export function quotedWords(text: string): QuotedWords {
  const capped = joinTranscript(text.slice(0, 65_536).replace(/\r\n?/g, '\n'));
  return { server: serverWords(capped), ...readOutlookList(capped) };
}
