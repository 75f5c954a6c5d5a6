import { OUTLOOK_ANSWER, OUTLOOK_NEXT_FIELD, readOutlookList, type OutlookList } from './outlook-list.ts';
import { THUNDERBIRD_SENTENCES } from './thunderbird-sentences.ts';

/** What a mail app's sentence holds apart from its own words. */
export interface QuotedWords extends OutlookList {
  /** Words of the server, in the order in which they stand. */
  readonly server: readonly string[];
}

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A phrase as it may stand in a pasted text: other apostrophes, other blanks, broken over lines. */
const asPasted = (phrase: string): string =>
  escapeForRegex(phrase)
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`\s{1,3}`);
const anyOf = (phrases: readonly string[]): string => phrases.map(asPasted).join('|');

const BEFORE = anyOf(THUNDERBIRD_SENTENCES.flatMap(({ before }) => before));
const AFTER = anyOf(THUNDERBIRD_SENTENCES.flatMap(({ after }) => after));

/* Each introduces words of a server. The quote ends at the app's closing words, at an empty line, or at 2 000 characters. */
const INTRODUCTIONS = [
  new RegExp(String.raw`(?:${BEFORE})\s?[:：]?\s{0,4}`, 'giu'),
  OUTLOOK_ANSWER,
  /server response(?: was)?:\s{0,4}/gi,
  /(?:^|[\s,])response:\s{0,4}(?=['"[\d])/gi,
  /\bresponse from the remote server was:\s{0,4}/gi,
  /\bthe response was:\s{0,4}/gi,
  /\bother server returned was:\s{0,4}/gi,
  /\b(?:remote server|server|host)\b.{0,200}?\breturned:?\s{1,4}(?=['"[\d])/gi,
  /\bserver returned (?:the )?error:\s{0,4}/gi,
  /\bresponded with[^:\n]{0,40}:\s{1,4}/gi,
  /\bremote host said:\s{0,4}/gi,
  /\bserver (?:said|message):\s{0,4}/gi,
  /\]\)? said:\s{0,4}/gi,
  /\S said:\s{1,4}(?=[245]\d\d)/gi,
  /\(reason: /gi,
  /<<< /g,
  /<[*~]\* {1,4}(?=[245]\d\d)/g,
  /\bsmtp error from remote (?:mail )?server after .{1,200}?: (?:host .{1,200}?: )?(?=[245]\d\d)/gi,
  /\b(?:invalid login|message failed|recipient command failed|mail command failed|all recipients were rejected): /gi,
  /\bfollowing error message: /gi,
  /\bnegative smtp reply: /gi,
  /\bfollowing recipients failed: [^\s:]{3,254}: /gi,
  /\bfailed to (?:add recipient|set sender) ['"][^'"\n]{1,254}['"] \(/gi,
  /\bwith message (?=['"])/gi,
  /\((?=\d{3}, b?['"])/g,
  /\bsession failed: /gi,
] as const;

const CLOSING = new RegExp(
  [
    String.raw`[.。]?\s{1,4}(?:${AFTER})`,
    OUTLOOK_NEXT_FIELD,
    String.raw`[.]?\s{1,4}(?:please (?:verify|check (?:the message|your))|the message was not sent)`,
    String.raw`['"]?,\s{0,4}server:\s{1,3}['"]`,
    String.raw`\(in reply to|\n[ \t]{0,40}\n|['"],?\s{0,4}(?:responsecode|command|code)\b`,
    String.raw`\s{1,8}at \S{1,80} \((?:\/|node:|file:|[a-z]:\\)|['"]\)(?:\}|,|\s{0,4}$)`,
  ].join('|'),
  'iu',
);

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^['"‘“„«[(]{1,3}/u, '')
    .replace(/['"’”“»)\]]{1,3}\.?$/u, '')
    .trim();

function serverWords(text: string): string[] {
  const found: { at: number; words: string }[] = [];
  for (const introduction of INTRODUCTIONS) {
    for (const hit of text.matchAll(introduction)) {
      if (found.length >= 40) break;
      const start = hit.index + hit[0].length;
      const rest = text.slice(start, start + 2000);
      const end = CLOSING.exec(rest)?.index ?? rest.length;
      const words = unquote(rest.slice(0, end));
      if (words !== '' && !/^%\d?\$?s/i.test(words)) found.push({ at: start, words });
    }
  }
  const ordered = found.sort((a, b) => a.at - b.at).map(({ words }) => words);
  return [...new Set(ordered)];
}

/**
 * Parts the server's words from the mail app's own sentence around them: Thunderbird and Outlook in their languages, Apple
 * Mail, phone apps, programming libraries and command lines, and mail servers that quote the next server.
 */
export function quotedWords(text: string): QuotedWords {
  const capped = text.slice(0, 65_536).replace(/\r\n?/g, '\n');
  return { server: serverWords(capped), ...readOutlookList(capped) };
}
