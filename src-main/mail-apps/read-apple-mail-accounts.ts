import type { Authentication } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, numberIn, toAccount } from './app-account.ts';
import { isDict, isList, type PlistDict, type PlistValue } from './plist/plist-value.ts';
import { readBinaryPlist } from './plist/read-binary-plist.ts';
import { readXmlPlist } from './plist/read-xml-plist.ts';

const textOf = (value: PlistValue | undefined) => (typeof value === 'string' ? value : undefined);
const numberOf = (value: PlistValue | undefined) => (typeof value === 'number' ? value : numberIn(textOf(value)));

/** Apple writes truth as a truth value, as 0 and 1, and as YES and NO. */
const truthOf = (value: PlistValue | undefined): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 'YES' || value === '1') return true;
  return value === 0 || value === 'NO' || value === '0' ? false : undefined;
};

/** TLS is one switch; the port says of which kind, where it is one that says so (RFC 8314 section 3.3). */
const socketOf = (account: PlistDict, port: number | undefined): SocketType | undefined => {
  const secured = truthOf(account.entries.get('SSLEnabled'));
  if (secured === false) return 'plain';
  if (secured !== true) return undefined;
  if (port === 465) return 'tls';
  return port === 587 || port === 25 ? 'starttls' : undefined;
};

const SCHEMES: ReadonlyMap<string | undefined, Authentication> = new Map([
  ['', 'password'],
  ['PLAIN', 'password'],
  ['LOGIN', 'password'],
  ['CRAM-MD5', 'encrypted-password'],
  ['XOAUTH2', 'oauth2'],
  ['OAUTHBEARER', 'oauth2'],
  ['EXTERNAL', 'client-certificate'],
]);

const authenticationOf = ({ entries }: PlistDict): Authentication | undefined =>
  truthOf(entries.get('ShouldUseAuthentication')) === false
    ? 'none'
    : SCHEMES.get(textOf(entries.get('AuthenticationScheme'))?.toUpperCase());

const read = (bytes: Uint8Array): PlistValue | undefined => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return head === 'bplist00' ? readBinaryPlist(bytes) : readXmlPlist(Buffer.from(bytes).toString('utf8'));
};

const listOf = (top: PlistDict, key: string): PlistDict[] => {
  const list = top.entries.get(key);
  return isList(list) ? list.filter(isDict) : [];
};

/** The address of the account that sends through a server, by the server's identifier (`host` or `host:user`). */
const addressFor = (top: PlistDict, server: PlistDict): string | undefined => {
  const host = textOf(server.entries.get('Hostname')) ?? '';
  const user = textOf(server.entries.get('Username')) ?? '';
  const using = listOf(top, 'MailAccounts').find(({ entries }) => {
    const id = textOf(entries.get('SMTPIdentifier'));
    return id !== undefined && (id === host || id === `${host}:${user}`);
  });
  const addresses = using?.entries.get('EmailAddresses');
  return isList(addresses) ? textOf(addresses[0]) : undefined;
};

/**
 * Reads the outgoing servers (`DeliveryAccounts`) out of Apple Mail's account file, in XML or binary. The names of the
 * keys are known from memory and from files of older versions; newer systems keep accounts in a database that we do not
 * open. Passwords are in the keychain; a key that sounds like one is passed over.
 */
export function readAppleMailAccounts(bytes: Uint8Array): AppAccount[] {
  if (bytes.length > MOST_CHARACTERS) return [];
  const top = read(bytes);
  if (!isDict(top)) return [];
  return listOf(top, 'DeliveryAccounts')
    .slice(0, MOST_ACCOUNTS)
    .flatMap((account) => {
      const port = numberOf(account.entries.get('PortNumber'));
      return toAccount({
        app: 'apple-mail-mac',
        hostname: textOf(account.entries.get('Hostname')),
        port,
        socketType: socketOf(account, port),
        authentication: authenticationOf(account),
        username: textOf(account.entries.get('Username')),
        address: addressFor(top, account),
      });
    });
}
