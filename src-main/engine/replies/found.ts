import type { Reading } from '../../contract/reading.ts';
import { cleanHost } from './clean-host.ts';
import { quotedWords } from './quoted-words.ts';

type Found = NonNullable<Reading['found']>;

const HOST = [
  /\bserver:\s{0,3}['"]([^'"\n]{1,253})['"]/i,
  /\boutgoing server \(smtp\)\s{1,3}["']?([a-z0-9._:/-]{3,253})/i,
  /\busing the server\s{1,3}["']?([a-z0-9._:/-]{3,253})/i,
  /\boutgoing server\s{1,3}["']([^"'\n]{3,253})["']/i,
  /\b(?:enotfound|eai_again)\s{1,3}([a-z0-9._-]{3,253})/i,
  /\b(?:smtp|mail) server\s{1,3}["']?([a-z0-9._:/-]{3,253}\.[a-z]{2,24})/i,
  /\bconnect(?:ing|ion)? to\s{1,3}["']?([a-z0-9._-]{3,253}\.[a-z]{2,24})(?::\d{1,5})?/i,
  /\b((?:smtp|mail|mx|submission|out|outgoing|send)[a-z0-9-]{0,30}\.[a-z0-9.-]{1,200}\.[a-z]{2,24})(?::\d{1,5})/i,
];
const PORT = [
  /\bport:?\s{1,3}(\d{2,5})\b/i,
  /\.[a-z]{2,24}:(25|465|587|2525)\b/i,
  /\b\d{1,3}(?:\.\d{1,3}){3}:(25|465|587|2525)\b/,
];
const ADDRESS = [
  /\b(?:account|user ?name|login|from):?\s{1,3}['"<]{0,2}([^\s'"<>@]{1,64}@[a-z0-9.-]{1,253}\.[a-z]{2,24})/i,
  /\bnot owned by user\s{1,3}([^\s'"<>@]{1,64}@[a-z0-9.-]{1,253}\.[a-z]{2,24})/i,
];
const CLIENTS: readonly (readonly [string, RegExp])[] = [
  ['outlook-classic', /\b0x800(?:ccc|4)[0-9a-f]{2,4}\b|secure\s?\(ssl\)|microsoft outlook/i],
  ['thunderbird', /outgoing server \(smtp\)|\bthunderbird\b|\b(?:ssl|sec|mozilla_pkix|ns)_error_/i],
  ['apple-mail-mac', /cannot send message using the server|apple mail/i],
];

const first = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((hit) => hit !== undefined);

function socketType(port: number | undefined, secure: boolean | undefined): Found['socketType'] {
  if (secure === undefined) return undefined;
  if (!secure) return 'plain';
  return port === 465 ? 'tls' : port === undefined ? undefined : 'starttls';
}

/**
 * Facts about the person's own account that stood in the text, so that nothing is asked twice.
 * An address counts only where the text says that it is the account's own.
 */
export function foundInText(text: string): Found {
  const capped = text.slice(0, 65_536);
  const quoted = quotedWords(capped);
  const port = quoted.port ?? Number(first(PORT, capped));
  const known = port >= 1 && port <= 65_535 ? port : undefined;
  const hostname = HOST.map((pattern) => cleanHost(pattern.exec(capped)?.[1] ?? '')).find((host) => host !== undefined);
  const address = first(ADDRESS, capped);
  const client = CLIENTS.find(([, pattern]) => pattern.test(capped))?.[0];
  const socket = socketType(known, quoted.secure);
  return {
    ...(address && address.length <= 320 ? { address } : {}),
    ...(hostname ? { hostname } : {}),
    ...(known ? { port: known } : {}),
    ...(socket ? { socketType: socket } : {}),
    ...(client ? { client } : {}),
  };
}
