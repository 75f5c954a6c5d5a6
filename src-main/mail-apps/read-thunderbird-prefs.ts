import type { Authentication } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, numberIn, toAccount } from './app-account.ts';

/** Thunderbird's `nsMsgSocketType`; 1 (STARTTLS if it can be had) is no longer written and says nothing sure. */
const SOCKET: ReadonlyMap<string | undefined, SocketType> = new Map([
  ['0', 'plain'],
  ['2', 'starttls'],
  ['3', 'tls'],
]);
/** Thunderbird's `nsMsgAuthMethod`. */
const AUTH: ReadonlyMap<string | undefined, Authentication> = new Map([
  ['1', 'none'],
  ['3', 'password'],
  ['4', 'encrypted-password'],
  ['7', 'client-certificate'],
  ['10', 'oauth2'],
]);

/** One line, `user_pref("name", value);`, with a value that is a string, a number or a truth value. */
const PREF = /^user_pref\("((?:[^"\\]|\\.){1,200})",\s*(?:"((?:[^"\\]|\\.){0,2000})"|(-?\d{1,12})|true|false)\);\s*$/;

/** Only these are ever kept: a password that an old version wrote into the file is not even read. */
const WANTED =
  /^mail\.(?:smtpserver\.[^.]{1,40}\.(?:hostname|port|try_ssl|authMethod|username|type)|smtpservers|smtp\.defaultserver|identity\.[^.]{1,40}\.(?:useremail|smtpServer))$/;

const unescape = (text: string): string =>
  text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g,
    (_all, unicode?: string, hex?: string, plain?: string) => {
      const code = unicode ?? hex;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return { n: '\n', r: '\r', t: '\t' }[plain ?? ''] ?? plain ?? '';
    },
  );

function wantedPrefs(text: string): ReadonlyMap<string, string> {
  const prefs = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, string, number] = PREF.exec(line) ?? [];
    if (name !== undefined && WANTED.test(name))
      prefs.set(name, string === undefined ? (number ?? '') : unescape(string));
  }
  return prefs;
}

/** The addresses of the identities, by the server that they send through. */
function addresses(prefs: ReadonlyMap<string, string>, fallback: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, address] of prefs) {
    const identity = /^mail\.identity\.([^.]+)\.useremail$/.exec(name)?.[1];
    if (identity === undefined) continue;
    const server = prefs.get(`mail.identity.${identity}.smtpServer`) ?? fallback;
    if (server !== undefined && !found.has(server)) found.set(server, address);
  }
  return found;
}

/**
 * Reads the outgoing servers out of Thunderbird's `prefs.js`. Nothing else of the file is kept, and no password. An
 * Exchange account (`type` other than `smtp`) is left out; a value that is not known leaves its field out.
 */
export function readThunderbirdPrefs(text: string): AppAccount[] {
  if (text.length > MOST_CHARACTERS) return [];
  const prefs = wantedPrefs(text);
  const usual = prefs.get('mail.smtp.defaultserver');
  const byServer = addresses(prefs, usual);
  const keys = [...new Set([...prefs.keys()].flatMap((name) => /^mail\.smtpserver\.([^.]+)\./.exec(name)?.[1] ?? []))];
  return keys.slice(0, MOST_ACCOUNTS).flatMap((key) => {
    const of = (field: string) => prefs.get(`mail.smtpserver.${key}.${field}`);
    if ((of('type') ?? 'smtp') !== 'smtp') return [];
    return toAccount({
      app: 'thunderbird',
      hostname: of('hostname'),
      port: numberIn(of('port')),
      socketType: SOCKET.get(of('try_ssl')),
      authentication: AUTH.get(of('authMethod')),
      username: of('username'),
      address: byServer.get(key),
      isDefault: key === usual,
    });
  });
}
