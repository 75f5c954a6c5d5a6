import type { DiagnoseResult } from '../../../contract/result.ts';
import type { ReportContext } from '../report-document.ts';
import { reportTime } from '../report-time.ts';
import { requestOf } from './request-of.ts';

const SURENESS = {
  sure: 'This is sure',
  'very-likely': 'This is very likely',
  possible: 'This is possible',
  unknown: 'The reason is not known yet',
} as const;

/** Two sentences about the test and its outcome, and the one that the reader is asked. */
export function summaryOf(result: DiagnoseResult, context: ReportContext): string[] {
  const { causes, headline, confidence } = result.diagnosis;
  const domain = result.case.account?.address?.split('@')[1] ?? 'an unknown domain';
  const [top] = causes;
  return [
    `Mail from ${domain} was tested on the sender's own computer on ${reportTime(result.timing.startedAt, context.timeZone)}.`,
    `${top?.title ?? headline}. ${[SURENESS[confidence], top?.because[0]].filter(Boolean).join(': ').replace(/\.?$/, '.')}`,
    requestOf(result.escalation?.sayThis ?? '') ?? 'Nobody else is asked to act.',
  ];
}
