import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One recipient of a labelled message, as `labels.jsonl` says it. */
export interface ExpectedResult {
  readonly reason?: string;
  /** Further reasons that count in the lenient score. */
  readonly accept?: readonly string[];
  readonly kinds?: readonly string[];
  readonly enhancedStatus?: string;
  readonly replyCode?: string;
  readonly permanence?: string;
  readonly recipientSha256_16?: readonly string[];
}

/** One line of `labels.jsonl`; `file` is a path below `messages/`. */
export interface MessageLabel {
  readonly file: string;
  readonly isBounce: boolean;
  readonly trust?: string;
  readonly expect: readonly ExpectedResult[];
}

/** One line of `provider-lines.jsonl`. */
export interface LineLabel {
  readonly provider: string;
  readonly line: string;
  readonly reason: string;
  readonly accept?: readonly string[];
}

/** One line of `error-texts.jsonl`. */
export interface TextLabel {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly code: string | null;
  readonly enhanced: string | null;
  readonly causes: readonly string[];
  readonly verified: boolean;
}

/** Reads a file with one JSON object per line. Throws with file and line number where a line is no JSON. */
export function readRows(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index): unknown[] => (line.trim() === '' ? [] : [parse(line, path, index + 1)]));
}

function parse(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${path}:${number}: this line is no JSON.`);
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Whether a row belongs to the third that nobody looks at while rules are written. Chosen by the hash of its key
 * (`file`, `line` or `id`), so that nobody can choose.
 */
export const isSetAside = (key: string): boolean => Number.parseInt(sha256(key).slice(0, 8), 16) % 3 === 0;
