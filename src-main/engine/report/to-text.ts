import { STATUS_WORDS, type ReportDocument, type ReportSection } from './report-document.ts';

/** The report as plain text for a mail. */
export function toText(report: ReportDocument): string {
  return [
    report.title,
    '='.repeat(report.title.length),
    '',
    ...report.summary,
    ...report.sections.flatMap(section),
    '',
  ].join('\n');
}

const section = (part: ReportSection): string[] => ['', part.heading, '-'.repeat(part.heading.length), ...body(part)];

function body(part: ReportSection): string[] {
  switch (part.kind) {
    case 'facts':
      return part.rows.map(([name, value]) => `${name}: ${value}`);
    case 'list':
      return part.items.map((item) => `- ${item}`);
    case 'path':
      return part.hops.map(
        ({ name, status, said }) =>
          `${`[${STATUS_WORDS[status]}]`.padEnd(WIDEST)} ${name}${said === undefined ? '' : `. ${said}`}`,
      );
    case 'talk':
      return part.lines.map((line) => `  ${line}`);
  }
}

const WIDEST = Math.max(...Object.values(STATUS_WORDS).map((word) => word.length + 2));
