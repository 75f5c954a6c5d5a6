import { z } from 'zod';
import { caseSchema, SYMPTOM_KINDS, type CaseFile } from './case.ts';
import { shownChangeSchema, type DomainView, type MessageView, type RecheckView } from './domain.ts';
import type { Reading, Unreadable } from './reading.ts';
import { diagnoseResultSchema, type CheckRow, type DiagnoseResult, type FixView } from './result.ts';
import { readingSchema } from './reading.ts';
import type { AppAccountView, Proposal } from './settings.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const runId = z.string().regex(/^run-[a-z0-9]{1,20}$/);
const nothing = z.strictObject({});
/** The most that one file may hold, dropped or chosen. */
export const MOST_FILE_BYTES = 25_000_000;

/** What the report may show, one switch a group; secrets and the body of a mail have no switch. */
export const redactionSchema = z.strictObject({
  localParts: z.boolean(),
  subjects: z.boolean(),
  innerNetwork: z.boolean(),
  computerNames: z.boolean(),
  publicAddress: z.boolean(),
});
/** `true` hides the group. */
export type Redaction = z.infer<typeof redactionSchema>;
/** Formats that are one text: what is previewed is what is saved. */
export const textFormatSchema = z.enum(['html', 'txt', 'json', 'md']);
export type TextFormat = z.infer<typeof textFormatSchema>;
/** `pdf` is the page printed; `zip` holds page, text, data and the talks with servers. */
export const reportFormatSchema = z.enum([...textFormatSchema.options, 'pdf', 'zip']);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** The wizard's place and everything typed, without secrets: what survives a restart. */
export const sessionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  step: id,
  trail: z.array(id).max(100),
  text: z.string().max(10_000_000),
  kind: z.enum(SYMPTOM_KINDS).optional(),
  clientId: id.optional(),
  address: z.string().max(320).optional(),
  recipient: z.string().max(320).optional(),
  settings: z.unknown().optional(),
  readings: z.array(readingSchema).max(50),
  case: caseSchema.optional(),
  result: diagnoseResultSchema.optional(),
  /** Results of the runs before this one, so that "not yet" can say what was ruled out. */
  fixId: id.optional(),
  ticks: z.array(z.int().min(0).max(20)).max(20),
  triedFixes: z.array(id).max(20),
  practiceFault: id.optional(),
});
export type Session = z.infer<typeof sessionSchema>;

/**
 * Every request the window can make: the only door between the two processes.
 * No channel takes an address of the web, a path or a function; bodies are strict and capped.
 */
export const requestSchemas = {
  appInfo: nothing,
  loadSession: nothing,
  saveSession: z.strictObject({ session: sessionSchema }),
  clearSession: nothing,
  /** Every reading bears an id, so that Stop reaches it. */
  readText: z.strictObject({
    runId,
    text: z.string().max(10_000_000),
    kind: z.enum(SYMPTOM_KINDS).optional(),
  }),
  /** A text or a picture. */
  readFile: z.strictObject({
    runId,
    name: z.string().max(255),
    bytes: z.instanceof(Uint8Array).refine((b) => b.length <= MOST_FILE_BYTES, 'too big'),
  }),
  stopReading: z.strictObject({ runId }),
  chooseFile: nothing,
  /** A case file of somebody else; its bytes only. */
  openCase: z.strictObject({
    runId,
    bytes: z.instanceof(Uint8Array).refine((b) => b.length <= MOST_FILE_BYTES, 'too big'),
  }),
  /** What a mail program put on the clipboard when it put no plain text there. */
  textOfHtml: z.strictObject({ html: z.string().max(10_000_000) }),
  /** `thirdParties`: the person said that the public list of Thunderbird may be asked for the domain. */
  findSettings: z.strictObject({ address: z.string().max(320), thirdParties: z.boolean().optional() }),
  /** The person said that the settings of the mail apps here may be read. */
  readMailApps: nothing,
  /** Before a check: every place that it may call. */
  plannedContacts: z.strictObject({ case: caseSchema }),
  /** After a check: every place that it called. */
  madeContacts: z.strictObject({ result: diagnoseResultSchema }),
  /** Whether this computer went to another network. */
  networkNow: nothing,
  /** Two runs of the same case, the second in another network. */
  compareRuns: z.strictObject({
    first: diagnoseResultSchema,
    second: diagnoseResultSchema,
    triedFixes: z.array(id).max(20),
  }),
  startCheck: z.strictObject({
    runId,
    case: caseSchema,
    /** Used once for this run, never stored. */
    password: z.string().max(1024).optional(),
    triedFixes: z.array(id).max(20).optional(),
    /** What the window has read already and the person chose: the text of the case is not read again. */
    reading: readingSchema.optional(),
    /** The case came in a file from somebody else. */
    imported: z.strictObject({ serverTyped: z.boolean() }).optional(),
    /** An answer was added: what this result saw is judged again, and nothing is measured. */
    before: diagnoseResultSchema.optional(),
  }),
  stopCheck: z.strictObject({ runId }),
  /** The records of a domain; `stopCheck` ends it. `lists`: the person said that block lists may be asked. */
  checkDomain: z.strictObject({
    runId,
    domain: z.string().min(1).max(253),
    addresses: z.array(z.string().max(64)).max(4),
    selectors: z.array(z.string().max(120)).max(10),
    lists: z.boolean(),
    /** Asks the own servers of the domain. */
    direct: z.boolean(),
  }),
  /** Whether the changes that were shown are in place at the own servers of the domain. */
  recheckDomain: z.strictObject({ runId, changes: z.array(shownChangeSchema).min(1).max(5) }),
  /** One message that was sent; its bytes only. */
  checkMessage: z.strictObject({
    runId,
    bytes: z.instanceof(Uint8Array).refine((b) => b.length <= MOST_FILE_BYTES, 'too big'),
  }),
  showFix: z.strictObject({ fixId: id, clientId: id, screen: id.optional(), result: diagnoseResultSchema }),
  previewReport: z.strictObject({
    result: diagnoseResultSchema,
    format: reportFormatSchema,
    redaction: redactionSchema,
  }),
  saveReport: z.strictObject({ result: diagnoseResultSchema, format: reportFormatSchema, redaction: redactionSchema }),
  listPractice: nothing,
  startPractice: z.strictObject({ fault: id }),
  repairPractice: nothing,
  stopPractice: nothing,
  sendTestMessage: z.strictObject({ runId, case: caseSchema, password: z.string().max(1024) }),
  openLink: z.strictObject({ linkId: id }),
  copyText: z.strictObject({ text: z.string().max(200_000) }),
} as const;

export type RequestName = keyof typeof requestSchemas;
export type RequestBody<N extends RequestName> = z.infer<(typeof requestSchemas)[N]>;

/** A mail app that can be chosen. */
export interface ClientChoice {
  readonly id: string;
  readonly name: string;
  /** Where it runs; absent for a computer. A `machine` sends by itself: a printer, a web site, a server. */
  readonly place?: 'phone' | 'web' | 'machine';
}

/** A file from the dialog: its bytes, or why they were not taken. A path is never told. */
export type ChosenFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: { readonly code: string; readonly message: string } };

/** What is never taken over from the case of somebody else. */
export type LeftOut = 'consent' | 'server' | 'network' | 'certificates' | 'files';

/** A case of somebody else, judged anew here. */
export interface OpenedCase {
  readonly case: CaseFile;
  readonly readings: (Reading | Unreadable)[];
  /** What its rows say, when it holds some. */
  readonly result?: DiagnoseResult;
  /** When its checks ran, as the file says. */
  readonly madeAt?: string;
  readonly left: readonly LeftOut[];
}

/** A place that is called, or was called; `why` in plain words. */
export interface ContactPlace {
  readonly host: string;
  readonly port: number;
  readonly why?: string;
}

/** Two runs side by side, in plain sentences. */
export interface Compared {
  /** `unknown` when one of the runs could not tell in which network it was. */
  readonly networks: 'other' | 'same' | 'unknown';
  readonly rows: readonly {
    readonly id: string;
    readonly first: string;
    readonly second: string;
    readonly differs: boolean;
  }[];
  /** Whether it works in the other network; absent while nothing follows. */
  readonly answer?: 'yes' | 'no';
}

/** What each request answers. */
export interface RequestReplies {
  appInfo: {
    version: string;
    knowledge: string;
    platform: string;
    clients: ClientChoice[];
    /** What the test message says, to be shown before it is sent. */
    testLetter: { subject: string; text: string };
  };
  loadSession: { session: Session | null };
  saveSession: null;
  clearSession: null;
  /** Rejects with STOPPED. */
  readText: { readings: (Reading | Unreadable)[] };
  /** `text` is what a person can look at; of a picture, the words that were recognised. Rejects with STOPPED. */
  readFile: { picture: boolean; text: string; readings: (Reading | Unreadable)[] };
  stopReading: null;
  /** Empty when the dialog was closed. Each file is read with `readFile` afterwards, like one that was dropped. */
  chooseFile: { files: ChosenFile[] };
  /** Rejects with CASE_UNREADABLE, CASE_NEWER, CASE_UNFIT (names the place), NOT_A_CASE or STOPPED. */
  openCase: OpenedCase;
  textOfHtml: { text: string };
  /** `known`: our own list has this domain, so no other list can add to it. */
  findSettings: { proposals: Proposal[]; domain: string; known: boolean };
  /** `unread`: apps with a file that could not be read. */
  readMailApps: { accounts: AppAccountView[]; unread: string[] };
  plannedContacts: { contacts: ContactPlace[] };
  madeContacts: { contacts: ContactPlace[] };
  /** Twelve hex digits that tell one network from another and nothing else; `null` while there is none. */
  networkNow: { mark: string | null };
  /** `result`: the first run, judged again with what the second one proves. */
  compareRuns: Compared & { result: DiagnoseResult };
  startCheck: DiagnoseResult;
  stopCheck: null;
  /** Rejects with BAD_REQUEST for what is no domain. */
  checkDomain: DomainView;
  recheckDomain: { changes: readonly RecheckView[] };
  /** Rejects with NOT_A_MESSAGE. */
  checkMessage: MessageView;
  showFix: FixView;
  previewReport: { text: string; fileName: string };
  /** `null` when the dialog was closed. */
  saveReport: { fileName: string } | null;
  listPractice: { faults: { id: string; title: string; symptom: string }[] };
  startPractice: { case: CaseFile; password: string | null; readings: (Reading | Unreadable)[] };
  /** The case as it is after the repair: the settings of the mail app may have changed. */
  repairPractice: { case: CaseFile };
  stopPractice: null;
  sendTestMessage: { outcome: 'accepted' | 'refused' | 'not-sent'; said: string };
  openLink: { opened: boolean };
  copyText: null;
}

/** What main tells the window on its own. */
export interface Events {
  checkProgress: { runId: string; rows: CheckRow[]; said: string };
}
export type EventName = keyof Events;

/** Every reply crosses the bridge in this shape, so that an error keeps its code. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };

/** The object that the preload puts on `window.outboxDoctor`. */
export type OutboxDoctorApi = {
  readonly [N in RequestName]: (body: RequestBody<N>) => Promise<Answer<RequestReplies[N]>>;
} & {
  /** Calls `listener` on each progress report; returns the function that stops it. */
  readonly onCheckProgress: (listener: (progress: Events['checkProgress']) => void) => () => void;
};
