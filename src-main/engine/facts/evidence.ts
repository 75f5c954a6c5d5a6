import type { CaseFile } from '../../contract/case.ts';
import type { Observation, Reply } from '../../contract/observation.ts';
import type { Confidence, Reading } from '../../contract/reading.ts';
import type { SignInRule } from '../../contract/settings.ts';

/** Where in the dialogue a reply came. */
export type ReplyStage = 'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data';

/** What a reply says, ranked, most probable first. */
export interface ReplyMatch {
  readonly causes: readonly { readonly id: string; readonly confidence: Confidence }[];
}

/** Reads one reply against the catalogue of known replies; `undefined` when nothing fits. */
export type MatchReply = (reply: Reply, stage: ReplyStage) => ReplyMatch | undefined;

/** A run of the same account that ended well. */
export interface EarlierRun {
  readonly case: CaseFile;
  readonly observations: readonly Observation[];
}

/** Everything that may speak for or against a cause. */
export interface Evidence {
  readonly case: CaseFile;
  readonly observations: readonly Observation[];
  /** What the pasted texts and returned messages say. */
  readonly readings: readonly Reading[];
  readonly matchReply: MatchReply;
  /** Ids of fixes that were tried and did not help. */
  readonly triedFixes: readonly string[];
  /** The last run of this account that ended well: what is different since then counts. */
  readonly lastGood?: EarlierRun;
  /** How this provider lets people sign in, best first, where the provider is known. */
  readonly signInRules?: readonly SignInRule[];
  /** The server that took the place of the one in the settings, where that one is known to be retired. */
  readonly replacedBy?: string;
}
