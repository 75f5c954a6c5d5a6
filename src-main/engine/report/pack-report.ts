import { strToU8, zipSync } from 'fflate';
import type { Redaction } from '../../contract/channels.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import type { ReportContext } from './report-document.ts';
import { talkSections } from './sections/talks.ts';
import { hide, writeReport } from './write-report.ts';

/**
 * The report as one ZIP file: the page, the text, the data, and every talk with a server word for word.
 * All are made of the same hidden result; the same result gives the same bytes.
 */
export function packReport(result: DiagnoseResult, redaction: Redaction, context: ReportContext): Uint8Array {
  const write = (format: 'html' | 'txt' | 'json') => strToU8(writeReport(result, format, redaction, context));
  const files = {
    'report.html': write('html'),
    'report.txt': write('txt'),
    'report.json': write('json'),
    'talks.txt': strToU8(talks(hide(result, redaction, context), context)),
  };
  return zipSync(files, { mtime: new Date(result.timing.finishedAt) });
}

/** A file even where nobody was talked to, so that its absence never has to be explained. */
function talks(hidden: DiagnoseResult, context: ReportContext): string {
  const all = talkSections(hidden, context).map((part) =>
    [part.heading, '-'.repeat(part.heading.length), ...(part.kind === 'talk' ? part.lines : []), ''].join('\n'),
  );
  return all.length === 0 ? 'No server was talked to.\n' : all.join('\n');
}
