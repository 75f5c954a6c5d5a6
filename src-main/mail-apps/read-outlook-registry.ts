import type { SocketType } from '../contract/observation.ts';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, toAccount } from './app-account.ts';

/**
 * What classic Outlook writes for "Use the following type of encrypted connection" (known from memory, no page opened);
 * 3 is "Auto", which says nothing sure.
 */
const SOCKET: ReadonlyMap<number | undefined, SocketType> = new Map([
  [0, 'plain'],
  [1, 'tls'],
  [2, 'starttls'],
]);

/** The only values that are kept; the encrypted passwords of the same key are not looked at. */
const WANTED: ReadonlySet<string> = new Set([
  'SMTP Server',
  'SMTP Port',
  'SMTP Secure Connection',
  'SMTP Use SSL',
  'SMTP Use Auth',
  'SMTP User Name',
  'Email',
]);

/** Where accounts stand, in the profiles of Outlook 2013 and later and of those before. */
const ACCOUNT_KEY = /\\Profiles\\[^\\]{1,200}\\9375CFF0413111d3B88A00104B2A6676\\[0-9a-f]{8}$/i;
const KEY = /^\[(HKEY_[^\]]{1,1000})\]$/;
const VALUE =
  /^"((?:[^"\\]|\\.){1,100})"=(?:"((?:[^"\\]|\\.){0,2000})"|dword:([0-9a-f]{8})|hex(?:\([0-9a-f]\))?:([0-9a-f,]{0,20000}))$/i;

type Value = string | number;

/** Bytes of UTF-16 with a NUL at the end, as Outlook writes its texts. */
const textOfHex = (hex: string): string => {
  const bytes = Buffer.from(hex.replaceAll(',', ''), 'hex');
  return bytes
    .subarray(0, bytes.length & ~1)
    .toString('utf16le')
    .replace(/\0.*$/s, '');
};

const readValue = ([, , text, number, hex]: RegExpExecArray): Value => {
  if (text !== undefined) return text.replace(/\\(.)/g, '$1');
  return number === undefined ? textOfHex(hex ?? '') : parseInt(number, 16);
};

/** The wanted values of each account key. Long values go on after a backslash at the end of a line. */
function accountsIn(text: string): ReadonlyMap<string, Value>[] {
  const found: Map<string, Value>[] = [];
  let open: Map<string, Value> | undefined;
  for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) {
      open = ACCOUNT_KEY.test(key) ? new Map() : undefined;
      if (open !== undefined) found.push(open);
      continue;
    }
    const value = open === undefined ? null : VALUE.exec(line);
    if (value !== null && WANTED.has(value[1] ?? '')) open?.set(value[1] ?? '', readValue(value));
  }
  return found;
}

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);
const numberOf = (value: Value | undefined) => (typeof value === 'number' ? value : undefined);

/** Older versions have one switch for TLS from the start, newer ones a choice. */
const socketOf = (values: ReadonlyMap<string, Value>): SocketType | undefined => {
  const choice = numberOf(values.get('SMTP Secure Connection'));
  if (choice !== undefined) return SOCKET.get(choice);
  return numberOf(values.get('SMTP Use SSL')) === 1 ? 'tls' : undefined;
};

/**
 * Reads the outgoing servers out of an export of classic Outlook's part of the registry (`.reg`, "Windows Registry Editor
 * Version 5.00"). Passwords in it are encrypted, and are not looked at. An Exchange account has no server here.
 */
export function readOutlookRegistry(text: string): AppAccount[] {
  if (text.length > MOST_CHARACTERS) return [];
  return accountsIn(text.replace(/^\uFEFF/, ''))
    .slice(0, MOST_ACCOUNTS)
    .flatMap((values) =>
      toAccount({
        app: 'outlook-classic',
        hostname: textOf(values.get('SMTP Server')),
        port: numberOf(values.get('SMTP Port')),
        socketType: socketOf(values),
        authentication: numberOf(values.get('SMTP Use Auth')) === 0 ? 'none' : undefined,
        username: textOf(values.get('SMTP User Name')),
        address: textOf(values.get('Email')),
      }),
    );
}
