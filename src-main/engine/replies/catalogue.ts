import type { Actor, Confidence } from '../../contract/reading.ts';
import type { Concepts } from './concepts/concept.ts';
import type { Stage } from './stage.ts';

/** Everything named has to hold. Texts are compared in the form of `normalWords`. */
export interface Match {
  /**
   * A provider's own tokens (`S3140`, `[TSS04]`) or an app's error number: one of them has to stand in the text as a
   * whole word, in any case. They come ahead of every text and code.
   */
  readonly tokens?: readonly string[] | undefined;
  /** Each of these has to stand in the text. */
  readonly words?: readonly string[] | undefined;
  /** At least one of these has to stand in the text. */
  readonly any?: readonly string[] | undefined;
  /** None of these may stand in the text. */
  readonly not?: readonly string[] | undefined;
  /** A regular expression with bounded repetition only, run over at most 64 kB. */
  readonly regex?: string | undefined;
  /** `550`, or a class: `5xx`. */
  readonly code?: string | undefined;
  /** `5.1.1`, or with any class: `x.1.1`, or any detail: `5.7.x`. */
  readonly enhanced?: string | undefined;
  readonly stage?: Stage | undefined;
  /**
   * The words are shared by several causes ("mailbox unavailable"), or the number only restates the server's answer: a
   * specific enhanced code says more.
   */
  readonly vague?: boolean | undefined;
  /** Only where no server's code is given: a fault on the way to the outgoing server, which no server can report. */
  readonly codeless?: boolean | undefined;
  /** Words that programs put in front of many causes: where the rest of the text names one, that goes first. */
  readonly yields?: boolean | undefined;
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
  readonly permanence?: 'permanent' | 'transient' | undefined;
  readonly actor: Actor;
  readonly usualCause: string;
  readonly says: string;
}

/** The knowledge that reading needs, loaded by `knowledge/replies.ts`. */
export interface Catalogue {
  readonly patterns: readonly Pattern[];
  /** Meanings, for wordings that no pattern knows. */
  readonly concepts: Concepts;
  readonly reasons: Readonly<Record<string, Reason>>;
}
