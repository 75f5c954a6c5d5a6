import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The data files of a folder, by what they hold. Paths are absolute where the folder is. */
export interface DataFiles {
  /** Each `labels.jsonl` that stands beside a folder `messages`. */
  readonly labels: readonly string[];
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  /** `causes.jsonl`: which group a cause belongs to. */
  readonly causes: readonly string[];
}

/** Deep enough for every layout of the guide; a message folder is never walked. */
const MAX_DEPTH = 6;
const NOT_WALKED = new Set(['messages', 'node_modules', '.git']);

function filesBelow(folder: string, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_WALKED.has(entry.name) ? [] : filesBelow(path, depth + 1);
      return entry.name.endsWith('.jsonl') ? [path] : [];
    });
}

/** Finds labelled messages, provider lines and error texts in a folder and below it. Throws where there is no such folder. */
export function findData(folder: string): DataFiles {
  const all = filesBelow(folder);
  const named = (name: string) => all.filter((path) => basename(path) === name);
  return {
    labels: named('labels.jsonl').filter((path) => existsSync(join(dirname(path), 'messages'))),
    lines: named('provider-lines.jsonl'),
    texts: named('error-texts.jsonl'),
    causes: named('causes.jsonl'),
  };
}
