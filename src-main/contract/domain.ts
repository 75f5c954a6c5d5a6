import { z } from 'zod';

/** A record that the person was shown to type in, to be compared with what is there now. */
export const shownChangeSchema = z.strictObject({
  what: z.enum(['add', 'change', 'remove']),
  name: z.string().min(1).max(253),
  before: z.string().max(20_000).optional(),
  after: z.string().max(20_000).optional(),
});
export type ShownChange = z.infer<typeof shownChangeSchema>;

/** Parts of a check of a domain, by their effect on mail that does not arrive. */
export type DomainPart = 'senders' | 'signature' | 'rule' | 'address' | 'lists' | 'incoming';
/** `note` is worth a word and no fault; `not-asked` waits for a yes. */
export type FindingStatus = 'problem' | 'look' | 'unchecked' | 'passed' | 'note';

/** One change with what is typed at the hoster of the domain, where that is known. */
export interface DomainChange {
  readonly what: 'add' | 'change' | 'remove';
  readonly where: 'name-service' | 'web-server' | 'mail-server';
  readonly name: string;
  readonly type: string;
  readonly before?: string;
  readonly after?: string;
  readonly risk?: 'first-record' | 'shared-address' | 'addresses-change';
  readonly typeName?: string;
  readonly typeText?: string;
}

/** One question to the name service with its answer. */
export interface AskedView {
  readonly name: string;
  readonly type: string;
  readonly records?: readonly string[];
  readonly failure?: string;
}

export interface DomainFindingView {
  /** Unique in one check. */
  readonly id: string;
  readonly code: string;
  readonly part: DomainPart;
  readonly status: FindingStatus;
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo?: string;
  readonly change?: DomainChange;
  readonly asked: readonly AskedView[];
}

/** Who holds the records of a domain. */
export interface HosterView {
  readonly zone?: string;
  readonly servers: readonly string[];
  readonly known: readonly { readonly id: string; readonly name: string; readonly steps: readonly string[] }[];
}

/** One check of a domain as the window shows it: what matters most first. */
export interface DomainView {
  readonly domain: string;
  readonly addresses: readonly string[];
  /** The big provider that owns the domain: the person cannot change its records, and nothing was asked. */
  readonly provider?: string;
  readonly findings: readonly DomainFindingView[];
  readonly hoster: HosterView;
  readonly listsAsked: boolean;
  /** The own servers of the domain were asked, and nothing that others keep. */
  readonly direct: boolean;
  /** The person stopped it: what was not asked by then could not be checked. */
  readonly stopped: boolean;
  readonly checkedAt: string;
}

/** How one change came out. */
export interface RecheckView {
  readonly change: ShownChange;
  readonly state:
    | 'done'
    | 'spreading'
    | 'partly'
    | 'twice'
    | 'quoted'
    | 'cut'
    | 'other-text'
    | 'wrong-name'
    | 'not-yet'
    | 'could-not-check';
  readonly found: readonly string[];
  /** Seconds until others see it, where that is known. */
  readonly wait?: number;
  readonly servers: { readonly answered: number; readonly changed: number };
}

/** One station on the way of a message. */
export interface HopView {
  readonly from?: string;
  readonly ip?: string;
  readonly by?: string;
  /** ISO. */
  readonly at?: string;
  /** Seconds since the station before. */
  readonly delay?: number;
  readonly encrypted: 'yes' | 'no' | 'unknown';
  readonly trusted: boolean;
}

export interface MessageFindingView {
  readonly id: string;
  readonly code: string;
  readonly status: FindingStatus;
  readonly title: string;
  readonly meaning: string;
  readonly whatToDo?: string;
  readonly where?: 'name-service' | 'mail-server' | 'mail-app' | 'nobody';
  readonly before?: string;
  readonly after?: string;
  readonly evidence: readonly string[];
}

/** One message as the window shows it. */
export interface MessageView {
  /** The domain in From, where there is exactly one. */
  readonly domain?: string;
  /** The public address that handed the message to the receiver. */
  readonly sendingIp?: string;
  /** Names of keys from signatures of the domain in From. */
  readonly selectors: readonly string[];
  readonly findings: readonly MessageFindingView[];
  readonly hops: readonly HopView[];
  /** What the receiver's own servers said, such as `spf=pass`. */
  readonly verdicts: readonly { readonly method: string; readonly result: string }[];
  readonly verdictsBy?: string;
}
