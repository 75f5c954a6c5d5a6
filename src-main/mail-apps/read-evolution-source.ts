import type { Authentication } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import { type AppAccount, MOST_CHARACTERS, numberIn, toAccount } from './app-account.ts';
import { readKeyFile } from './read-key-file.ts';

/** Words of Camel's `CamelNetworkSecurityMethod`. */
const SOCKET: ReadonlyMap<string | undefined, SocketType> = new Map([
  ['none', 'plain'],
  ['starttls-on-standard-port', 'starttls'],
  ['ssl-on-alternate-port', 'tls'],
]);
const AUTH: ReadonlyMap<string | undefined, Authentication> = new Map([
  ['PLAIN', 'password'],
  ['LOGIN', 'password'],
  ['CRAM-MD5', 'encrypted-password'],
  ['XOAUTH2', 'oauth2'],
  ['Google', 'oauth2'],
  ['Outlook', 'oauth2'],
  ['none', 'none'],
]);
const WANTED = new Set(['BackendName', 'Host', 'Port', 'User', 'Method', 'Enabled']);

/**
 * Reads one file of `~/.config/evolution/sources`: an outgoing server where it has `[Mail Transport]` with the SMTP
 * backend and is not switched off, otherwise nothing. Evolution keeps passwords elsewhere.
 */
export function readEvolutionSource(text: string): AppAccount[] {
  if (text.length > MOST_CHARACTERS) return [];
  const file = readKeyFile(text, WANTED);
  if (file.get('Mail Transport')?.get('BackendName') !== 'smtp') return [];
  if (file.get('Data Source')?.get('Enabled') === 'false') return [];
  const account = file.get('Authentication');
  return toAccount({
    app: 'evolution',
    hostname: account?.get('Host'),
    port: numberIn(account?.get('Port')),
    socketType: SOCKET.get(file.get('Security')?.get('Method')),
    authentication: AUTH.get(account?.get('Method')),
    username: account?.get('User'),
  });
}
