import type { DiagnoseResult } from '../../contract/result.ts';

/** One place on the way of the message, in the words of a status that need no colour. */
export interface ReportHop {
  readonly name: string;
  readonly status: 'passed' | 'problem' | 'look' | 'unchecked';
  readonly said?: string;
}

/** One part of the report. Every string is plain text; each format escapes it in its own way. */
export type ReportSection =
  | {
      readonly heading: string;
      readonly kind: 'facts';
      readonly rows: readonly (readonly [name: string, value: string])[];
    }
  | { readonly heading: string; readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly heading: string; readonly kind: 'path'; readonly hops: readonly ReportHop[] }
  | { readonly heading: string; readonly kind: 'talk'; readonly lines: readonly string[] };

/** The report before it takes the shape of a format. */
export interface ReportDocument {
  readonly title: string;
  readonly summary: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** What the report says about the computer it was made on. */
export interface ReportContext {
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  /** For people: "Windows 11", "Linux". */
  readonly system: string;
  readonly computerNames: readonly string[];
}

/** Makes the parts of one kind; none where the result holds nothing for it. */
export type SectionWriter = (result: DiagnoseResult, context: ReportContext) => readonly ReportSection[];

/** What each status is called, the same in every format. */
export const STATUS_WORDS: Readonly<Record<ReportHop['status'], string>> = {
  passed: 'Passed',
  problem: 'Problem found',
  look: 'Look at this',
  unchecked: 'Not checked',
};
