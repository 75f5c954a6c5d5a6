import type { Failure } from '../../../contract/failure.ts';
import type { Slip } from './terms.ts';

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** Why the result is what it is. */
export type SpfCode =
  | 'matched'
  | 'nothing-matched'
  | 'no-record'
  | 'domain-invalid'
  | 'address-unreadable'
  | 'several-records'
  | 'syntax'
  | 'too-many-look-ups'
  | 'too-many-voids'
  | 'too-many-mx-hosts'
  | 'include-without-record'
  | 'redirect-without-record'
  | 'name-service';

/** What a code is about. Absent facts are absent keys. */
export interface SpfWhy {
  /** The domain whose record, or the name whose answer, decided. */
  readonly name: string;
  /** The term that decided, as it is written, and where it begins in its record (from 0). */
  readonly term?: string;
  readonly at?: number;
  readonly failure?: Failure;
  readonly slip?: Slip;
  readonly limit?: number;
  readonly count?: number;
}

/** One term as it was tried. */
export interface TermTrace {
  readonly text: string;
  readonly at: number;
  /** 1 when it counts against the ten look-ups, else 0. */
  readonly cost: 0 | 1;
  /** Which of the look-ups it was, from 1. */
  readonly number?: number;
  /** The name that was asked about. */
  readonly target?: string;
  /** What the name led to, at most 20. */
  readonly found?: readonly string[];
  /** Whether the name service said that there is nothing. */
  readonly void: boolean;
  readonly failure?: Failure;
  readonly matched: boolean;
  /** The record behind an include or a redirect. */
  readonly nested?: RecordTrace;
}

/** One record as it was walked. */
export interface RecordTrace {
  readonly domain: string;
  readonly text?: string;
  readonly failure?: Failure;
  readonly result: SpfResult;
  readonly terms: readonly TermTrace[];
}

export interface SpfVerdict {
  readonly result: SpfResult;
  readonly code: SpfCode;
  readonly why: SpfWhy;
  /** The domain that was judged; empty where the sender has none. */
  readonly domain: string;
  /** The terms that matched, outermost record first. */
  readonly matched: readonly { readonly domain: string; readonly term: string; readonly at: number }[];
  /** The domain's own words for a refusal: printing ASCII, at most 500 characters. Hostile. */
  readonly explanation?: string;
  readonly lookups: number;
  readonly voids: number;
  readonly trace: readonly RecordTrace[];
}
