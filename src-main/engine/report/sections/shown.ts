import type { DiagnoseResult } from '../../../contract/result.ts';
import { cleanText } from '../../replies/clean-text.ts';
import type { SectionWriter } from '../report-document.ts';

const LONGEST_SHOWN = 1500;
const LONGEST_LINE = 500;

/** What the person saw, in its own words: the lines that decided, or the error text where none did. */
export const shownSection: SectionWriter = (result) => {
  const decided = evidenceOf(result);
  const lines = [...new Set(decided.length > 0 ? decided : ownWords(result))].filter(Boolean);
  return lines.length === 0 ? [] : [{ heading: 'What was shown', kind: 'talk', lines }];
};

const evidenceOf = (result: DiagnoseResult): string[] =>
  (result.readings ?? []).flatMap((reading) => reading.results.map((one) => one.evidence ?? '')).filter(Boolean);

function ownWords({ case: { symptom } }: DiagnoseResult): string[] {
  if (symptom.kind === 'message-returned') return [];
  const shown = (symptom.text ?? '').slice(0, LONGEST_SHOWN);
  return shown.split(/\r\n|\r|\n/).map((line) => cleanText(line, LONGEST_LINE));
}
