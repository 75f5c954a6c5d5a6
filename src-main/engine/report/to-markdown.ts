import { STATUS_WORDS, type ReportDocument, type ReportSection } from './report-document.ts';

/** The report as Markdown; every value is escaped, so that no server's words become markup. */
export function toMarkdown(report: ReportDocument): string {
  return [`# ${escape(report.title)}`, '', ...report.summary.map(escape), ...report.sections.flatMap(section), ''].join(
    '\n',
  );
}

const section = (part: ReportSection): string[] => ['', `## ${escape(part.heading)}`, '', ...body(part)];

function body(part: ReportSection): string[] {
  switch (part.kind) {
    case 'facts':
      return part.rows.map(([name, value]) => `- **${escape(name)}:** ${escape(value)}`);
    case 'list':
      return part.items.map((item) => `- ${escape(item)}`);
    case 'path':
      return part.hops.map(
        ({ name, status, said }, index) =>
          `${index + 1}. ${escape(name)}: **${STATUS_WORDS[status]}**${said === undefined ? '' : `. ${escape(said)}`}`,
      );
    case 'talk':
      // An indented block cannot be closed from inside, a fenced one can.
      return part.lines.map((line) => `    ${line}`);
  }
}

const escape = (text: string) => text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
