import { submissionSchema, type Authentication, type Submission } from '../contract/case.ts';
import type { SocketType } from '../contract/observation.ts';
import { cleanServerName, type NameChange } from '../settings/clean-server-name.ts';

export const MAIL_APPS = ['thunderbird', 'evolution', 'kmail', 'outlook-classic', 'apple-mail-mac'] as const;
export type MailApp = (typeof MAIL_APPS)[number];

/** One outgoing server as a mail app on this computer has it. Never a password: no reader looks at one. */
export interface AppAccount {
  readonly app: MailApp;
  readonly submission: Submission;
  /** The mail address that sends through it, where the app says so. */
  readonly address?: string;
  /** The app uses this one when nothing else is said. */
  readonly isDefault: boolean;
  /** What was wrong with the spelling of the server name: the app took it for a part of the name. */
  readonly changes: readonly NameChange[];
}

/** What a file says, before anything is believed. A field with a value that we do not know is left out. */
export interface RawAccount {
  readonly app: MailApp;
  readonly hostname: string | undefined;
  readonly port?: number | undefined;
  readonly socketType?: SocketType | undefined;
  readonly authentication?: Authentication | undefined;
  readonly username?: string | undefined;
  readonly address?: string | undefined;
  readonly isDefault?: boolean;
}

/** More accounts than a person has; the rest of a hostile file is passed over. */
export const MOST_ACCOUNTS = 50;
/** A file of settings is small; more is not read. */
export const MOST_CHARACTERS = 4_000_000;

const ADDRESS = /^[^\s@<>]{1,64}@[^\s@<>]{1,253}$/;

/** Checks what a file says; nothing without a server name. */
export function toAccount(raw: RawAccount): AppAccount[] {
  const name = cleanServerName(raw.hostname ?? '');
  if (name === undefined) return [];
  const known = {
    port: raw.port,
    socketType: raw.socketType,
    authentication: raw.authentication,
    username: raw.username,
  };
  const given = Object.entries(known).filter(
    ([key, value]) =>
      value !== undefined &&
      value !== '' &&
      submissionSchema.safeParse({ hostname: name.hostname, [key]: value }).success,
  );
  const submission = submissionSchema.safeParse({ hostname: name.hostname, ...Object.fromEntries(given) });
  if (!submission.success) return [];
  const { app, address, isDefault = false } = raw;
  const hasAddress = address !== undefined && ADDRESS.test(address);
  return [{ app, submission: submission.data, isDefault, changes: name.changes, ...(hasAddress ? { address } : {}) }];
}

/** A whole number out of a text, or nothing. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
