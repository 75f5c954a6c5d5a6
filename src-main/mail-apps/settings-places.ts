import { posix, win32 } from 'node:path';
import type { MailApp } from './app-account.ts';

/** Where one mail app keeps its outgoing servers: a file, or a folder whose entries are looked through. */
export interface SettingsPlace {
  readonly app: MailApp;
  readonly folder: string;
  /** File in the folder, or in each of its folders with `inEach`. */
  readonly file: string | RegExp;
  readonly inEach?: RegExp;
}

/** What `reg.exe query` prints about Outlook's accounts; `undefined` when there is nothing or it cannot be asked. */
export type RegistryReader = (signal: AbortSignal) => Promise<string | undefined>;

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** `APPDATA` and the like. */
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** Only Windows has one. */
  readonly registry?: RegistryReader;
}

const THUNDERBIRD_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  linux: ['.thunderbird', '.var/app/org.mozilla.Thunderbird/.thunderbird', 'snap/thunderbird/common/.thunderbird'],
  darwin: ['Library/Thunderbird/Profiles'],
};

const thunderbird = ({ platform, home, env }: Surroundings): SettingsPlace[] => {
  const at = (folder: string): SettingsPlace => ({ app: 'thunderbird', folder, file: 'prefs.js', inEach: /^[\w.-]+$/ });
  if (platform === 'win32') {
    const roaming = env.APPDATA;
    return roaming === undefined ? [] : [at(win32.join(roaming, 'Thunderbird', 'Profiles'))];
  }
  return (THUNDERBIRD_FOLDERS[platform] ?? []).map((folder) => at(posix.join(home, folder)));
};

const linuxApps = ({ home, env }: Surroundings): SettingsPlace[] => {
  const config = env.XDG_CONFIG_HOME ?? posix.join(home, '.config');
  return [
    { app: 'evolution', folder: posix.join(config, 'evolution', 'sources'), file: /^[\w@.-]+\.source$/ },
    { app: 'kmail', folder: config, file: 'mailtransports' },
    { app: 'kmail', folder: posix.join(home, '.kde', 'share', 'config'), file: 'mailtransports' },
  ];
};

const appleMail = ({ home }: Surroundings): SettingsPlace[] => [
  {
    app: 'apple-mail-mac',
    folder: posix.join(home, 'Library', 'Mail'),
    file: 'MailData/Accounts.plist',
    inEach: /^V\d{1,2}$/,
  },
];

/**
 * The places that are looked at after a yes, and no others (paths known from memory). Classic Outlook keeps its accounts
 * in the registry, which is asked by a reader of its own.
 */
export function settingsPlaces(where: Surroundings): SettingsPlace[] {
  if (where.platform === 'linux') return [...thunderbird(where), ...linuxApps(where)];
  return where.platform === 'darwin' ? [...thunderbird(where), ...appleMail(where)] : thunderbird(where);
}
