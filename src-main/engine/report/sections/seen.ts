import { factsSection } from '../facts-section.ts';
import type { SectionWriter } from '../report-document.ts';
import { sawLine } from '../saw-line.ts';

/** Everything that was tested, row by row. */
export const seenSection: SectionWriter = ({ observations }) =>
  factsSection(
    'What we saw',
    observations
      .filter(({ outcome, reason }) => outcome !== 'not-tested' || !NEVER_NEEDED.has(reason ?? ''))
      .map((row) => [`${row.probe} ${row.target}`, sawLine(row)]),
  );

/** Rows that say only that a follow-up had no occasion. */
const NEVER_NEEDED: ReadonlySet<string> = new Set(['not-needed']);
