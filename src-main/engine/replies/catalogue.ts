import type { Actor, Confidence } from '../../contract/reading.ts';

/** Where in the dialogue an answer came. */
export const STAGES = ['connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data'] as const;
export type Stage = (typeof STAGES)[number];

/** Everything named has to hold. Texts are compared in the form of `normalWords`. */
export interface Match {
  /** A provider's own token (`S3140`, `[TSS04]`): matched as a whole word, ahead of every text and code. */
  readonly token?: string;
  /** Each of these has to stand in the text. */
  readonly words?: readonly string[];
  /** At least one of these has to stand in the text. */
  readonly any?: readonly string[];
  /** None of these may stand in the text. */
  readonly not?: readonly string[];
  /** A regular expression with bounded repetition only, run over at most 64 kB. */
  readonly regex?: string;
  /** `550`, or a class: `5xx`. */
  readonly code?: string;
  /** `5.1.1`, or with any class: `x.1.1`, or any detail: `5.7.x`. */
  readonly enhanced?: string;
  readonly stage?: Stage;
  /** The words are shared by several causes ("mailbox unavailable"): a specific enhanced code says more. */
  readonly vague?: boolean;
}

export interface Pattern {
  readonly id: string;
  readonly match: Match;
  /** Ranked cause ids, most probable first. */
  readonly causes: readonly string[];
  readonly reason: string;
  readonly permanence?: 'permanent' | 'transient' | undefined;
  readonly actor: Actor;
  /** Overrides what follows from the number of causes. */
  readonly confidence?: Confidence | undefined;
  /** One or two plain sentences for people. */
  readonly says: string;
  readonly example: string;
}

/** What a report claims about one recipient. */
export interface Reason {
  readonly id: string;
  readonly permanence?: 'permanent' | 'transient';
  readonly usualCause: string;
  readonly says: string;
}

/** The knowledge that reading needs, loaded by `knowledge/replies.ts`. */
export interface Catalogue {
  readonly patterns: readonly Pattern[];
  readonly reasons: Readonly<Record<string, Reason>>;
}
