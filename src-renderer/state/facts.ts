import type { CaseFile, Submission, SymptomKind } from '../../src-main/contract/case.ts';
import type { ClientChoice, Compared, LeftOut } from '../../src-main/contract/channels.ts';
import type { DomainView, MessageView, RecheckView } from '../../src-main/contract/domain.ts';
import type { Reading } from '../../src-main/contract/reading.ts';
import type { DiagnoseResult, FixView } from '../../src-main/contract/result.ts';
import type { AppAccountView, Proposal } from '../../src-main/contract/settings.ts';
import type { Given } from './given.ts';

/** Where the settings under test come from. */
export type SettingsOrigin = 'found' | 'app' | 'you' | 'text' | 'sample' | 'case';

/** What the wizard has learned: replaced as a whole, never changed in place. */
export interface Facts {
  readonly kind?: SymptomKind;
  readonly address?: string;
  readonly recipient?: string;
  /** Files, pictures and long texts that were brought. */
  readonly given: readonly Given[];
  /** Most urgent first. */
  readonly readings: readonly Reading[];
  /** The reading that the case is about. */
  readonly at: number;
  /** Readings beyond those that are kept. */
  readonly more: number;
  readonly proposals: readonly Proposal[];
  readonly domain?: string;
  /** The domain for which the person was asked whether the public list may be asked. */
  readonly publicListFor?: string;
  /** What the mail apps here have, after a yes. */
  readonly inApps?: { readonly accounts: readonly AppAccountView[]; readonly unread: readonly string[] };
  readonly submission?: Submission;
  readonly origin?: SettingsOrigin;
  /** The person said which server to test after the fix that is shown. */
  readonly serverGiven?: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly result?: DiagnoseResult;
  /** That result beside a run in another network. */
  readonly compared?: Compared;
  /** The result before the fix that is being tested. */
  readonly before?: DiagnoseResult;
  readonly fix?: FixView;
  readonly triedFixes: readonly string[];
  /** Sign-in tests since the first check or the last fix. */
  readonly signInTries: number;
  readonly signInSkipped: boolean;
  readonly retest: boolean;
  readonly practice?: { readonly fault: string; readonly case: CaseFile; readonly mended: boolean };
  /** The case came in a file from somebody else. */
  readonly imported?: {
    readonly name: string;
    readonly left: readonly LeftOut[];
    readonly madeAt?: string;
    readonly environment: NonNullable<CaseFile['environment']>;
  };
  readonly sent?: { readonly outcome: 'accepted' | 'refused' | 'not-sent'; readonly said: string };
  /** The records of the sender's domain. */
  readonly domainCheck?: DomainView;
  /** How the change came out that was shown last. */
  readonly rechecked?: RecheckView;
  /** One message that was sent. */
  readonly message?: MessageView;
  /** The server that sends, and names of its keys: from a message, or typed. */
  readonly sender?: { readonly addresses: readonly string[]; readonly selectors: readonly string[] };
  /** What ended a case that never needed a check. */
  readonly solvedBy?: 'draft' | 'look';
}

/** What the app says about itself; asked for once. */
export interface AppFacts {
  readonly version: string;
  /** As Node calls it: `linux`, `win32`, `darwin`. */
  readonly platform: string;
  /** Shown word for word before the test message is sent. */
  readonly testLetter: { readonly subject: string; readonly text: string };
  readonly knowledge: string;
  readonly clients: readonly ClientChoice[];
}

export const noFacts: Facts = {
  given: [],
  readings: [],
  at: 0,
  more: 0,
  proposals: [],
  answers: {},
  triedFixes: [],
  signInTries: 0,
  signInSkipped: false,
  retest: false,
};
