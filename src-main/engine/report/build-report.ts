import type { SymptomKind } from '../../contract/case.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import type { ReportContext, ReportDocument, SectionWriter } from './report-document.ts';
import { caseSection } from './sections/case.ts';
import { certificateSection } from './sections/certificate.ts';
import { connectionSection } from './sections/connection.ts';
import { letterSection } from './sections/letter.ts';
import { namesSection } from './sections/names.ts';
import { pathSection } from './sections/path.ts';
import { reasonsSection, ruledOutSection } from './sections/reasons.ts';
import { returnedSection } from './sections/returned.ts';
import { seenSection } from './sections/seen.ts';
import { shownSection } from './sections/shown.ts';
import { summaryOf } from './sections/summary.ts';
import { talkSections } from './sections/talks.ts';
import { wantedSection } from './sections/wanted.ts';

/** In the order in which a provider reads: what is asked and where it stops, then the proof, then everything else. */
const SECTIONS: readonly SectionWriter[] = [
  pathSection,
  letterSection,
  wantedSection,
  caseSection,
  shownSection,
  returnedSection,
  reasonsSection,
  ruledOutSection,
  connectionSection,
  certificateSection,
  namesSection,
  talkSections,
  seenSection,
];

const TITLES: Readonly<Partial<Record<SymptomKind, string>>> = {
  'not-arrived': 'Report of a mail that did not arrive',
  'in-spam': 'Report of a mail that went to spam',
  'check-up': 'Report of a mail account',
};

/** Puts a result into the parts of a report. Nothing is hidden here: the redactor ran over the whole before. */
export const buildReport = (result: DiagnoseResult, context: ReportContext): ReportDocument => ({
  title: TITLES[result.case.symptom.kind] ?? 'Report of a mail that could not be sent',
  summary: summaryOf(result, context),
  sections: SECTIONS.flatMap((write) => write(result, context)),
});
