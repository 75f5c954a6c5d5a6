import type { Reading } from '../../contract/reading.ts';
import { cleanHost } from './clean-host.ts';
import { cued } from './cued.ts';
import { definedOnly } from './defined-only.ts';
import { literalFinder } from './literal-finder.ts';
import { readOutlookList } from './outlook-list.ts';
import { THUNDERBIRD_SENTENCES } from './thunderbird-sentences.ts';

type Found = NonNullable<Reading['found']>;

const OPENING = `["'‘“„«]?\\s?`;
const NAME = '([a-z0-9][a-z0-9._-]{1,250}\\.[a-z]{2,24})';
const host = (before: string): RegExp => new RegExp(`${before}\\s{0,3}${OPENING}(?:[a-z]{2,6}://)?${NAME}`, 'iu');

const HOST = [
  host('(?:\\(smtp\\)|\\(smtp-\\)server|smtp-server|smtp server|mail server|outgoing server|serwer(?:em)?|サーバー)'),
  host('\\busing the server'),
  host('\\b(?:enotfound|eai_again|unable to resolve host|host is unresolved:|cannot locate host)'),
  host('\\bsmtp host:'),
  host('\\bconnect(?:ing|ion)? to(?: host)?'),
  /\b((?:smtp|mail|mx|submission|out|outgoing|send)[a-z0-9-]{0,30}\.[a-z0-9.-]{1,200}\.[a-z]{2,24})(?::\d{1,5})/i,
];
const PORT = [
  /\bport:?\s{1,3}(\d{2,5})\b/i,
  /\.[a-z]{2,24}['"]{0,2}[:,]\s?(25|465|587|2525)\b/i,
  /\b\d{1,3}(?:\.\d{1,3}){3}:(25|465|587|2525)\b/,
];
const MAIL = `([^\\s'"<>@,;:]{1,64}@[a-z0-9.-]{1,253}\\.[a-z]{2,24})`;
const ADDRESS = [
  new RegExp(`\\b(?:account|user ?name|login|from):?\\s{1,3}['"<]{0,2}${MAIL}`, 'i'),
  new RegExp(`\\bnot owned by user\\s{1,3}${MAIL}`, 'i'),
  new RegExp(`\\busing the server\\s{1,3}[a-z0-9.-]{3,253}:${MAIL}`, 'i'),
  new RegExp(`\\bsender's e-mail address was\\s{1,3}['"<]{0,2}${MAIL}`, 'i'),
];

const WHOLE_ADDRESS = new RegExp(`^${MAIL}$`, 'i');

const thunderbirdIn = literalFinder(THUNDERBIRD_SENTENCES.flatMap(({ marks, after }) => [...marks, ...after]));
/** Names that apps put into what they show, write into a log or into the head of a message; special ones first. */
const CLIENTS: readonly (readonly [string, RegExp])[] = [
  ['thunderbird-android', /\bk-9 mail\b|\bthunderbird for android\b/i],
  ['outlook-mobile', /\boutlook(?:-| for )(?:ios|android)\b/i],
  ['apple-mail-ios', /\b(?:iphone|ipad) mail\b/i],
  ['em-client', /\bem[ _]client\b|\bemclient\b/i],
  ['mailspring', /\bmailspring\b/i],
  ['bluemail', /\bbluemail\b/i],
  ['evolution', /\b(?:gnome evolution|evolution \d\.\d+)/i],
  ['kmail', /\bkmail\b/i],
  ['web-site', /\bwp mail smtp\b|\bphpmailer\b|\bwp_mail\b/i],
  ['outlook-classic', /\b0x800(?:ccc|4)[0-9a-f]{2,4}\b|\(ssl\)\s?[:：]|microsoft outlook/i],
  ['thunderbird', /\bthunderbird\b|\b(?:ssl|sec|mozilla_pkix|ns)_error_/i],
  ['apple-mail-mac', /cannot send message using the server|apple mail/i],
];

type Kind = 'host' | 'port' | 'address';
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ...HOST.map((pattern) => ['host', pattern] as const),
  ...PORT.map((pattern) => ['port', pattern] as const),
  ...ADDRESS.map((pattern) => ['address', pattern] as const),
];
const patternsIn = cued(PATTERNS, ([, pattern]) => pattern);
const clientsIn = cued(CLIENTS, ([, pattern]) => pattern);

/** What the patterns of one kind took out of a text, in their order. */
const taken = (patterns: typeof PATTERNS, kind: Kind, text: string): string[] =>
  patterns.flatMap(([of, pattern]) => (of === kind ? (pattern.exec(text)?.[1] ?? []) : []));

function clientOf(text: string): string | undefined {
  const named = clientsIn(text).find(([, pattern]) => pattern.test(text))?.[0];
  if (named) return named;
  const plain = text.toLowerCase().replaceAll('’', "'");
  return thunderbirdIn(plain).size > 0 ? 'thunderbird' : undefined;
}

function socketType(port: number | undefined, secure: boolean | undefined): Found['socketType'] {
  if (secure === undefined) return undefined;
  if (!secure) return 'plain';
  return port === 465 ? 'tls' : port === undefined ? undefined : 'starttls';
}

const asPort = (port: number): number | undefined => (port >= 1 && port <= 65_535 ? port : undefined);

const firstHost = (names: readonly (string | undefined)[]): string | undefined =>
  names.map((name) => cleanHost(name ?? '')).find((name) => name !== undefined);

/** The first of the addresses, unless it is longer than any address may be. */
const firstAddress = ([address]: readonly string[]): string | undefined =>
  address !== undefined && address.length <= 320 ? address : undefined;

/**
 * Facts about the person's own account that stood in the text, so that nothing is asked twice.
 * An address counts only where the text says that it is the account's own.
 */
export function foundInText(text: string): Found {
  const capped = text.slice(0, 65_536);
  const list = readOutlookList(capped);
  const patterns = patternsIn(capped);
  const port = asPort(list.port ?? Number(taken(patterns, 'port', capped)[0]));
  const account = WHOLE_ADDRESS.exec(list.account ?? '')?.[1];
  return definedOnly({
    address: firstAddress([...(account === undefined ? [] : [account]), ...taken(patterns, 'address', capped)]),
    hostname: firstHost([list.host, ...taken(patterns, 'host', capped)]),
    port,
    socketType: socketType(port, list.secure),
    client: clientOf(capped),
  });
}
