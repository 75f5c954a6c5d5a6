import type { CaseFile, SymptomKind } from './contract/case.ts';
import type { Compared, ContactPlace, OpenedCase, Redaction, TextFormat } from './contract/channels.ts';
import type { DomainView, MessageView, RecheckView, ShownChange } from './contract/domain.ts';
import type { Reading, Unreadable } from './contract/reading.ts';
import type { CheckRow, DiagnoseResult, FixView } from './contract/result.ts';
import type { CaseProblem } from './engine/read-case-file.ts';
import type { AppAccountView, Proposal } from './contract/settings.ts';

/** How one run of checks is driven. */
export interface CheckOptions {
  /** Taken once for this run and overwritten after use. */
  readonly password?: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (rows: CheckRow[], said: string) => void;
  /** Fixes that were tried and did not help: evidence for the next cause. */
  readonly triedFixes?: readonly string[];
  /** What was read before and the person chose: the text of the case is not read again. */
  readonly reading?: Reading;
  /** The case came from somebody else: it must not lead into the person's own network. */
  readonly imported?: { readonly serverTyped: boolean };
  /** An answer was added to the case: what this result saw is judged again, and nothing is measured. */
  readonly before?: DiagnoseResult;
}

/** A practice problem that is running: what the person would hold, and the password of the sample account. */
export interface PracticeCase {
  readonly case: CaseFile;
  readonly password: string | null;
}

/** The whole job without any window: what the desktop shell and the command line both call. */
export interface Doctor {
  readonly version: string;
  /** Date of the newest knowledge file, `YYYY-MM-DD`. */
  readonly knowledge: string;
  /** What the test message says. */
  readonly testLetter: { readonly subject: string; readonly text: string };
  readonly clients: readonly (FixView['client'] & { readonly place?: 'phone' | 'web' | 'machine' })[];
  /**
   * Reads a text, a returned message or a report, offline. Never rejects for bad input; rejects with the reason of
   * `signal` once it is aborted.
   */
  read(
    input: { readonly name: string; readonly bytes: Uint8Array; readonly kind?: SymptomKind },
    signal?: AbortSignal,
  ): Promise<(Reading | Unreadable)[]>;
  /** Opens a case file of somebody else, or says why not. Rejects only when stopped. */
  openCase(bytes: Uint8Array, signal: AbortSignal): Promise<OpenedCase | CaseProblem>;
  /** Whether these bytes are a picture, which takes seconds to read. */
  isPicture(bytes: Uint8Array): boolean;
  /** Recognises the words in a picture and reads them; each reading carries them as `recognisedText`. Rejects only when stopped. */
  readPicture(
    input: { readonly name: string; readonly bytes: Uint8Array },
    signal: AbortSignal,
  ): Promise<(Reading | Unreadable)[]>;
  /** Asks the public list of Thunderbird only with `thirdParties`. */
  findSettings(address: string, consent: { readonly thirdParties: boolean }, signal: AbortSignal): Promise<Proposal[]>;
  /** Whether our own list of providers has this domain. */
  knowsDomain(domain: string): boolean;
  /** Reads the outgoing servers of the mail apps on this computer, only after a yes. Never a password; nothing rejects. */
  readMailApps(signal: AbortSignal): Promise<{ accounts: AppAccountView[]; unread: string[] }>;
  /** Every place that a check of this case may call; nothing is sent. */
  plannedContacts(theCase: CaseFile): ContactPlace[];
  /** Every place that this check called. */
  madeContacts(result: DiagnoseResult): ContactPlace[];
  /** A mark of the network that this computer is in, or `null` while it is in none; nothing is sent. */
  networkNow(): string | null;
  /** Puts two runs side by side and judges the first one again with what the second one proves. */
  compareRuns(
    first: DiagnoseResult,
    second: DiagnoseResult,
    triedFixes: readonly string[],
  ): Compared & { result: DiagnoseResult };
  check(theCase: CaseFile, options: CheckOptions): Promise<DiagnoseResult>;
  /** Throws `UnknownIdError` for an id that the knowledge base does not hold. */
  showFix(fixId: string, clientId: string, result: DiagnoseResult, screen?: string): FixView;
  report(result: DiagnoseResult, format: TextFormat, redaction: Redaction): string;
  /** The report as the bytes of a ZIP file. */
  packReport(result: DiagnoseResult, redaction: Redaction): Uint8Array;
  sendTestMessage(
    theCase: CaseFile,
    password: string,
    signal: AbortSignal,
  ): Promise<{ outcome: 'accepted' | 'refused' | 'not-sent'; said: string }>;
  /** Records of domains, and messages. Nothing rejects because of the network; a stop leaves the rest unchecked. */
  readonly domain: {
    check(
      question: {
        readonly domain: string;
        readonly addresses: readonly string[];
        readonly selectors: readonly string[];
        /** The person said yes to asking block lists. */
        readonly lists: boolean;
        readonly direct: boolean;
      },
      options: { readonly signal: AbortSignal; readonly onProgress?: (rows: CheckRow[]) => void },
    ): Promise<DomainView>;
    recheck(changes: readonly ShownChange[], signal: AbortSignal): Promise<readonly RecheckView[]>;
    message(bytes: Uint8Array, signal: AbortSignal): Promise<MessageView>;
  };
  /** The https address of a link id, or undefined. */
  link(linkId: string): string | undefined;
  readonly practice: {
    list(): { id: string; title: string; symptom: string }[];
    start(fault: string): Promise<PracticeCase>;
    /** Mends the running fault, as the person or the provider would; gives the case as it is then. */
    repair(): Promise<CaseFile>;
    stop(): Promise<void>;
  };
}
