import type { CaseFile, Submission } from '../contract/case.ts';
import type { Observation, ProbeId } from '../contract/observation.ts';
import type { SendingHints } from '../engine/authentication/address/sending-hints.ts';
import type { Net } from '../net/net.ts';

/** What may be measured without asking, and what needs a yes first. */
export type Consent = 'none' | 'sign-in' | 'send-test-message' | 'third-parties';

/** What a run is about. The password lives in main-process memory for this run and is handed to `sign-in` only. */
export interface Target {
  readonly case: CaseFile;
  /** The settings under test with nothing missing: defaults are filled in by `probes/target.ts`. */
  readonly submission: Required<Pick<Submission, 'hostname' | 'port' | 'socketType' | 'authentication' | 'username'>>;
  /** Takes the password once; `undefined` when there is none or no consent. */
  readonly takePassword: () => Buffer | undefined;
  /** What the person's own texts tell of the servers that sent the mail. */
  readonly hints?: SendingHints;
}

/** An observation before the runner numbers it. */
export type ObservationDraft = Omit<Observation, 'id'>;

/** What a running probe can reach. */
export interface ProbeContext {
  readonly target: Target;
  readonly net: Net;
  readonly signal: AbortSignal;
  /** Waits for another probe of this run and gives its rows; each probe runs at most once. */
  rows(id: ProbeId): Promise<readonly ObservationDraft[]>;
  /** Shows a row before `run` ends, so that a slow sibling holds nothing up. `run` returns the same object again. */
  announce(row: ObservationDraft): void;
}

/**
 * One bounded measurement. `run` never throws because the network failed: it returns rows.
 * It honours `signal` within one second and keeps its own deadline.
 */
export interface Probe {
  readonly id: ProbeId;
  /** Ids of the rows it returns (its own, and those of later steps on the same connection). */
  readonly produces: readonly ProbeId[];
  readonly consent: Consent;
  /** Without the yes a smaller part, which needs none, still runs; the probe itself leaves the rest out. */
  readonly partWithoutConsent?: boolean;
  /** Longest time in seconds, for the person and for the budget. */
  readonly seconds: number;
  run(context: ProbeContext): Promise<readonly ObservationDraft[]>;
}

export const probe = (definition: Probe): Probe => definition;
