import { definedOnly } from './defined-only.ts';

/** What a mail app's sentence holds apart from its own words. */
export interface QuotedWords {
  /** Words of the server, in the order in which they stand. */
  readonly server: readonly string[];
  /** Outlook's closing list. */
  readonly port?: number;
  readonly secure?: boolean;
  readonly host?: string;
  readonly serverError?: string;
  readonly errorNumber?: string;
}

/* Each introduces words of a server. The quote ends at the app's closing words, at an empty line, or at 2 000 characters. */
const INTRODUCTIONS = [
  /server responded:?\s{0,4}/gi,
  /server response(?: was)?:\s{0,4}/gi,
  /(?:^|[\s,])response:\s{0,4}(?=['"[\d])/gi,
  /\bresponse from the remote server was:\s{0,4}/gi,
  /\bthe response was:\s{0,4}/gi,
  /\bother server returned was:\s{0,4}/gi,
  /\b(?:remote server|server|host)\b.{0,200}?\breturned:?\s{1,4}(?=['"[\d])/gi,
  /\bremote host said:\s{0,4}/gi,
  /\bserver said:\s{0,4}/gi,
  /\]\)? said:\s{0,4}/gi,
  /\S said:\s{1,4}(?=[245]\d\d)/gi,
  /\(reason: /gi,
  /<<< /g,
  /\bsmtp error from remote (?:mail )?server after .{1,200}?: (?:host .{1,200}?: )?(?=[245]\d\d)/gi,
  /\b(?:invalid login|message failed|recipient command failed|mail command failed|all recipients were rejected): /gi,
  /\bfollowing error message: /gi,
] as const;

const CLOSING =
  /(?:\.?\s{1,4}please (?:verify|check the message|check your)|\.?\s{1,4}the message was not sent|['"]?,\s{0,4}port:\s|['"]?,\s{0,4}server:\s{1,3}['"]|\(in reply to|\n[ \t]{0,40}\n|['"],?\s{0,4}responsecode)/i;

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^['"[(]{1,3}/, '')
    .replace(/['")\]]{1,3}\.?$/, '')
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
 * Parts the server's words from the mail app's own sentence around them: Thunderbird, Outlook (with Port, Secure(SSL),
 * Server Error and Error Number), Apple Mail, nodemailer, and mail servers that quote the next server.
 */
export function quotedWords(text: string): QuotedWords {
  const capped = text.slice(0, 65_536).replace(/\r\n?/g, '\n');
  const part = (pattern: RegExp): string | undefined => pattern.exec(capped)?.[1];
  const port = Number(part(/\bport:\s{0,3}(\d{1,5})\b/i));
  const secure = part(/\bsecure\s?\(ssl\):\s{0,3}(yes|no)\b/i)?.toLowerCase();
  return {
    server: serverWords(capped),
    ...definedOnly({
      port: port >= 1 && port <= 65_535 ? port : undefined,
      secure: secure === undefined ? undefined : secure === 'yes',
      host: part(/\bserver:\s{0,3}['"]([^'"\n]{1,253})['"]/i),
      serverError: part(/\bserver error:\s{0,3}(\d{3})\b/i),
      errorNumber: part(/\b(0x[0-9a-f]{8})\b/i)
        ?.toUpperCase()
        .replace('0X', '0x'),
    }),
  };
}
