import { caseSchema, type CaseFile } from '../contract/case.ts';
import { diagnoseResultSchema, type DiagnoseResult } from '../contract/result.ts';

/** What stands in a case file: a case, or the result of a run with its case. */
export interface CaseInFile {
  readonly case: CaseFile;
  readonly before?: DiagnoseResult;
}

/** Why a file was not taken, in a plain sentence. `NOT_A_CASE`: it is JSON of some other kind. */
export interface CaseProblem {
  readonly code: 'CASE_UNREADABLE' | 'CASE_NEWER' | 'CASE_UNFIT' | 'NOT_A_CASE';
  readonly message: string;
}

const VERSION = 1;
const NOT_JSON = 'This file ends too early, or it is not a case file.';
const NEWER = 'This case was made by a newer Outbox Doctor. Get the newest one, then open the case again.';
const OTHER = 'This is not a case of Outbox Doctor.';

/** Names in a file of somebody else are words of a stranger: only plain letters, and short. */
const plain = (key: PropertyKey): string => {
  const kept = String(key)
    .replace(/[^\w.-]/g, '')
    .slice(0, 40);
  return kept === '' ? '?' : kept;
};

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

const placeOf = ({ path, keys = [] }: Issue): string =>
  [...path.slice(0, 6), ...keys.slice(0, 1)].map(plain).join('.') || 'the whole file';

const unfit = (issue: Issue | undefined): CaseProblem => {
  const place = placeOf(issue ?? { path: [] });
  const message =
    issue?.code === 'unrecognized_keys'
      ? `There is a part in this case that we do not know: ${place}.`
      : `A part of this case is not as it has to be: ${place}.`;
  return { code: 'CASE_UNFIT', message };
};

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Reads the bytes of a case file, or says what is wrong with it and where. Never throws; trusts nothing in it. */
export function readCaseFile(bytes: Uint8Array): CaseInFile | CaseProblem {
  const value = parse(bytes);
  if (value === undefined) return { code: 'CASE_UNREADABLE', message: NOT_JSON };
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value))
    return { code: 'NOT_A_CASE', message: OTHER };
  const { schemaVersion } = value;
  if (typeof schemaVersion === 'number' && schemaVersion > VERSION) return { code: 'CASE_NEWER', message: NEWER };
  if ('observations' in value) {
    const result = diagnoseResultSchema.safeParse(value);
    return result.success ? { case: result.data.case, before: result.data } : unfit(result.error.issues[0]);
  }
  const parsed = caseSchema.safeParse(value);
  return parsed.success ? { case: parsed.data } : unfit(parsed.error.issues[0]);
}
