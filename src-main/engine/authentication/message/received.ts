import { cleanText } from '../../replies/clean-text.ts';
import { readIp } from '../address/ip.ts';
import { mailDate } from './mail-date.ts';
import { splitValue } from './split-value.ts';

/** One station on the way of a message, as its server wrote it down (RFC 5321 section 4.4). */
export interface Received {
  /** What the one before called itself. */
  readonly from?: string;
  /** The address that it came from. */
  readonly ip?: string;
  readonly by?: string;
  /** Such as `ESMTPS`; upper case. */
  readonly protocol?: string;
  /** `unknown` where nothing tells: old servers do not write it down. */
  readonly encrypted: 'yes' | 'no' | 'unknown';
  /** Such as `1.3`. */
  readonly tlsVersion?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

const LITERAL =
  /\[(?:IPv6:)?([0-9a-f:.]{2,45})\]|[\s(]((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}:[0-9a-f:.]{2,40})(?=[\s)\]])/gi;
/** RFC 3848 and RFC 6531 section 4.3: an S for TLS before an A for a sign-in. */
const SECURE = /^(?:E?SMTPSA?|ESMTPSA|LMTPSA?|UTF8(?:SMTP|LMTP)SA?|HTTPS)$/;
const PLAIN = /^(?:E?SMTPA?|LMTPA?|UTF8(?:SMTP|LMTP)A?)$/;
const VERSION = /\bTLS\s?v?_?(1)[._]([0-3])\b/i;

/** The first address in the words about the one before; a name may stand there in brackets too. */
function addressIn(words: string): string | undefined {
  for (const [, literal, bare] of words.slice(0, 2000).matchAll(LITERAL)) {
    const text = literal ?? bare ?? '';
    if (readIp(text) !== undefined) return text.toLowerCase();
  }
  return undefined;
}

function encryptionOf(protocol: string | undefined, version: string | undefined): Received['encrypted'] {
  if (version !== undefined || (protocol !== undefined && SECURE.test(protocol))) return 'yes';
  return protocol !== undefined && PLAIN.test(protocol) ? 'no' : 'unknown';
}

const word = (words: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s+([^\\s;]{1,255})`, 'i').exec(words)?.[1];
  return found === undefined ? undefined : cleanText(found, 255).toLowerCase();
};

/** What stands between `from` and `by`, comments included: the address is in a comment as a rule. */
const aboutSender = (value: string): string => {
  const start = /^\s*(?:\([^)]{0,300}\)\s*)?from\s/i.exec(value);
  if (start === null) return '';
  const end = /\sby\s+[a-z0-9[]/i.exec(value.slice(start[0].length));
  return value.slice(0, end === null ? 2000 : start[0].length + end.index);
};

/** Reads one Received field as any of the usual servers writes it. What cannot be read is left out. Never throws. */
export function readReceived(value: string): Received {
  const text = value.slice(0, 8192);
  const pieces = splitValue(text);
  const words = pieces.map((piece) => piece.words).join(' ; ');
  const all = `${pieces.map((piece) => piece.comments).join(' ')} ${words}`;
  const protocol = word(words, 'with')?.toUpperCase();
  const version = VERSION.exec(all)?.slice(1).join('.');
  return {
    ...where('from', word(words, 'from')),
    ...where('ip', addressIn(aboutSender(text))),
    ...where('by', word(words, 'by')),
    ...where('protocol', protocol),
    encrypted: encryptionOf(protocol, version),
    ...where('tlsVersion', version),
    ...where('at', mailDate(pieces.at(-1)?.words ?? '')),
  };
}

/** A key only where there is a value. */
const where = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);
