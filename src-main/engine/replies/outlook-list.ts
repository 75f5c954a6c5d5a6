import { definedOnly } from './defined-only.ts';

/** The list of fields at the end of a sending error of classic Outlook and Outlook Express. Absent fields are absent keys. */
export interface OutlookList {
  /** The account's name in Outlook: often its mail address. */
  readonly account?: string;
  /** As it was typed: quotes, blanks and a scheme may be in it. */
  readonly host?: string;
  /** 1 to 65535. */
  readonly port?: number;
  /** Whether the connection was secure from its first byte on or by a command. */
  readonly secure?: boolean;
  /** Three digits: the code of the server's answer. */
  readonly serverError?: string;
  /** `0x800CCC79`: upper case digits. */
  readonly errorNumber?: string;
}

const QUOTE = `['"‘’“”„«»<>]`;
/** A field's name in any language, its colon, and the comma before it. */
const NAME = String.raw`[^,、:：\n]{2,40}\s?[:：]\s{0,3}`;
const NEXT = String.raw`\s{0,3}[,、]\s{0,3}`;
const VALUE = `${QUOTE}{1,3}([^,、\\n]{1,253}?)${QUOTE}{1,3}`;

const SECURITY = new RegExp(
  String.raw`[:：]\s{0,3}(\d{1,5})${NEXT}[^,、:：\n]{0,40}\(\s?ssl\s?\)\s?[:：]\s{0,3}(\p{L}{1,12})`,
  'iu',
);
const PORT = /\bport:\s{0,3}(\d{1,5})\b/i;
const SECURE = /\bsecure\s?\(ssl\):\s{0,3}(\p{L}{1,12})/iu;
const SERVER_ERROR = new RegExp(String.raw`[:：]\s{0,3}(\d{3})${NEXT}${NAME}0x[0-9a-f]{8}`, 'iu');
const ENGLISH_ERROR = /\bserver error:\s{0,3}(\d{3})\b/i;
const NUMBER = /\b(0x[0-9a-f]{8})\b/i;
const SERVER = new RegExp(String.raw`${VALUE}${NEXT}${NAME}(?:smtp|imap|pop3?)\b`, 'iu');
const ENGLISH_SERVER = /\bserver:\s{0,3}['"<]{1,2}([^'"<>\n]{1,253})['">]/i;
const ACCOUNT = new RegExp(
  String.raw`${VALUE}${NEXT}${NAME}${QUOTE}{1,3}[^,、\n]{1,253}?${QUOTE}{1,3}${NEXT}${NAME}(?:smtp|imap|pop3?)\b`,
  'iu',
);

const YES = new Set('yes ja oui sí si sì tak sim ano igen はい 是'.split(' '));
const NO = new Set('no nein non nee nie não nao ne nem nej いいえ なし 否'.split(' '));

/**
 * Where the server's answer begins in that list, in any language: the quoted field behind the protocol's.
 * Global: for `matchAll`.
 */
export const OUTLOOK_ANSWER = new RegExp(String.raw`\b(?:smtp|imap|pop3?)${NEXT}${NAME}(?=${QUOTE})`, 'giu');

const PORT_FIELD = String.raw`${NEXT}\p{L}{3,14}\s?[:：]\s{0,4}\d{1,5}\b`;
/** Where the server's answer ends: at the port's field, behind a quotation mark or before the field about security. */
export const OUTLOOK_NEXT_FIELD = `${QUOTE}{1,2}${PORT_FIELD}|${PORT_FIELD}${NEXT}[^,、:：\\n]{0,40}\\(\\s?ssl`;

const asPort = (digits: string | undefined): number | undefined => {
  const port = Number(digits);
  return port >= 1 && port <= 65_535 ? port : undefined;
};

function asSecure(word: string | undefined): boolean | undefined {
  const lower = word?.toLowerCase() ?? '';
  if (YES.has(lower)) return true;
  return NO.has(lower) ? false : undefined;
}

/** No other app writes such a list: in every other text only the plainest fields are looked for. */
const LIST = /\(\s?ssl\s?\)\s?[:：]/i;

/** Reads Outlook's list in whatever language it is: by the order and the form of its fields, not by their names. */
export function readOutlookList(text: string): OutlookList {
  const part = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1]?.trim();
  const number = part(NUMBER)?.toUpperCase().replace('0X', '0x');
  const plain = { host: part(ENGLISH_SERVER), serverError: part(ENGLISH_ERROR), errorNumber: number };
  if (!LIST.test(text)) return definedOnly({ ...plain, port: asPort(part(PORT)) });
  const security = SECURITY.exec(text);
  return definedOnly({
    account: part(ACCOUNT),
    host: plain.host ?? part(SERVER),
    port: asPort(security?.[1] ?? part(PORT)),
    secure: asSecure(security?.[2] ?? part(SECURE)),
    serverError: plain.serverError ?? part(SERVER_ERROR),
    errorNumber: number,
  });
}
