import type { Authentication } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, numberIn, toAccount } from './app-account.ts';
import { type KeyFile, readKeyFile } from './read-key-file.ts';

/** KMail says TLS for what others call STARTTLS. */
const SOCKET: ReadonlyMap<string | undefined, SocketType> = new Map([
  ['None', 'plain'],
  ['TLS', 'starttls'],
  ['SSL', 'tls'],
]);
const AUTH: ReadonlyMap<string | undefined, Authentication> = new Map([
  ['PLAIN', 'password'],
  ['LOGIN', 'password'],
  ['CLEAR', 'password'],
  ['CRAM-MD5', 'encrypted-password'],
  ['DIGEST-MD5', 'encrypted-password'],
  ['XOAUTH2', 'oauth2'],
]);
const WANTED = new Set([
  'default-transport',
  'host',
  'port',
  'user',
  'encryption',
  'auth',
  'authtype',
  'identifier',
  'type',
]);

type Group = KeyFile extends ReadonlyMap<string, infer G> ? G : never;

const authenticationOf = (group: Group): Authentication | undefined => {
  if (group.get('auth') === 'false') return 'none';
  return group.get('auth') === 'true' ? AUTH.get(group.get('authtype')) : undefined;
};

/** Another way of sending than SMTP, such as a program on this computer. */
const isSmtp = (group: Group): boolean => /^smtp$/i.test(group.get('identifier') ?? group.get('type') ?? 'smtp');

/** Reads the outgoing servers out of KMail's `mailtransports`; the passwords of old versions in it are not read. */
export function readKmailTransports(text: string): AppAccount[] {
  if (text.length > MOST_CHARACTERS) return [];
  const file = readKeyFile(text, WANTED);
  const usual = file.get('General')?.get('default-transport');
  return [...file]
    .filter(([name, group]) => /^Transport \S+$/.test(name) && isSmtp(group))
    .slice(0, MOST_ACCOUNTS)
    .flatMap(([name, group]) =>
      toAccount({
        app: 'kmail',
        hostname: group.get('host'),
        port: numberIn(group.get('port')),
        socketType: SOCKET.get(group.get('encryption')),
        authentication: authenticationOf(group),
        username: group.get('user'),
        isDefault: name === `Transport ${usual ?? ''}`,
      }),
    );
}
