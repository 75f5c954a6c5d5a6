import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AppAccount, MOST_ACCOUNTS, MOST_CHARACTERS, type MailApp } from './app-account.ts';
import { readAppleMailAccounts } from './read-apple-mail-accounts.ts';
import { readEvolutionSource } from './read-evolution-source.ts';
import { readFileCapped } from './read-file-capped.ts';
import { readKmailTransports } from './read-kmail-transports.ts';
import { readOutlookRegistry } from './read-outlook-registry.ts';
import { registryText } from './registry-text.ts';
import { readThunderbirdPrefs } from './read-thunderbird-prefs.ts';
import { type SettingsPlace, settingsPlaces, type Surroundings } from './settings-places.ts';

const MOST_FILES = 100;

const textOf = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');

/** How each app's file is read. */
const READERS: Readonly<Record<MailApp, (bytes: Buffer) => AppAccount[]>> = {
  thunderbird: (bytes) => readThunderbirdPrefs(textOf(bytes)),
  evolution: (bytes) => readEvolutionSource(textOf(bytes)),
  kmail: (bytes) => readKmailTransports(textOf(bytes)),
  'outlook-classic': (bytes) => readOutlookRegistry(textOf(bytes)),
  'apple-mail-mac': (bytes) => readAppleMailAccounts(bytes),
};

/** Reads a file that the person chose, such as an export of classic Outlook's part of the registry. */
export const readAppFile = (app: MailApp, bytes: Buffer): AppAccount[] => READERS[app](bytes);

/** What every whole file of an app has in it: a file without it was cut off, or is something else. */
const SIGN_OF: Readonly<Record<MailApp, RegExp>> = {
  thunderbird: /^user_pref\(/m,
  evolution: /^\[[^\]\r\n]+\]/m,
  kmail: /^\[[^\]\r\n]+\]/m,
  'outlook-classic': /^\[HKEY_/m,
  'apple-mail-mac': /^bplist00|<plist/,
};

/** What was found in the mail apps of this computer. */
export interface FoundInApps {
  readonly accounts: AppAccount[];
  /** Apps with a file that could not be read or understood. */
  readonly unread: MailApp[];
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function filesOf({ folder, file, inEach }: SettingsPlace): Promise<string[]> {
  if (inEach !== undefined && typeof file === 'string') {
    const inner = (await namesIn(folder)).filter((name) => inEach.test(name));
    return inner.sort().map((name) => join(folder, name, file));
  }
  if (typeof file === 'string') return [join(folder, file)];
  return (await namesIn(folder))
    .filter((name) => file.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function accountsAt({ app, ...place }: SettingsPlace, signal: AbortSignal): Promise<FoundInApps> {
  const found: FoundInApps = { accounts: [], unread: [] };
  for (const path of (await filesOf({ app, ...place })).slice(0, MOST_FILES)) {
    if (signal.aborted) break;
    const bytes = await readFileCapped(path, MOST_CHARACTERS);
    if (bytes === 'missing') continue;
    if (bytes === 'unreadable' || !SIGN_OF[app].test(textOf(bytes))) found.unread.push(app);
    else found.accounts.push(...READERS[app](bytes));
  }
  return found;
}

/** Classic Outlook keeps no file of its own: its accounts stand in the registry. */
async function accountsInRegistry({ registry }: Surroundings, signal: AbortSignal): Promise<FoundInApps> {
  const printed = await registry?.(signal);
  return { accounts: printed === undefined ? [] : readOutlookRegistry(registryText(printed)), unread: [] };
}

const keyOf = ({ app, submission }: AppAccount) => JSON.stringify([app, submission]);

/**
 * Reads the outgoing servers of the mail apps on this computer, the default ones first: only after a yes, only the known
 * places, read only, never a password. What is missing is passed over, what cannot be read is told; nothing rejects.
 */
export async function findAppAccounts(where: Surroundings, signal: AbortSignal): Promise<FoundInApps> {
  const all = await Promise.all([
    ...settingsPlaces(where).map((place) => accountsAt(place, signal)),
    accountsInRegistry(where, signal),
  ]);
  const found = all.flatMap(({ accounts }) => accounts);
  const once = found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return {
    accounts: once.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).slice(0, MOST_ACCOUNTS),
    unread: [...new Set(all.flatMap(({ unread }) => unread))],
  };
}
