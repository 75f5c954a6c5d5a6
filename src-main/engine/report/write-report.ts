import type { Redaction, TextFormat } from '../../contract/channels.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import { buildReport } from './build-report.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import type { ReportContext, ReportDocument } from './report-document.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

/** Everything hidden: what a report is when nobody chose otherwise. */
export const HIDE_ALL: Redaction = {
  localParts: true,
  subjects: true,
  innerNetwork: true,
  computerNames: true,
  publicAddress: true,
};

/**
 * Writes the report of one result in one format. The text is what is shown as preview and what is saved, byte for byte.
 * The body of a returned message never comes in; passwords and tokens are taken out whatever the switches say.
 */
export function writeReport(
  result: DiagnoseResult,
  format: TextFormat,
  redaction: Redaction,
  context: ReportContext,
): string {
  const hidden = hide(result, redaction, context);
  if (format === 'json') return `${JSON.stringify(hidden, null, 2)}\n`;
  return WRITERS[format](buildReport(hidden, context));
}

/** The result as it may leave this computer: without the body, and with everything replaced that the switches hide. */
export function hide(result: DiagnoseResult, redaction: Redaction, context: ReportContext): DiagnoseResult {
  const shown = withoutBody(result);
  // Before anything is cut into lines: a secret or a subject may go over several.
  return mapStrings(shown, redactorFor(shown, redaction, context)) as DiagnoseResult;
}

const WRITERS: Readonly<Record<Exclude<TextFormat, 'json'>, (report: ReportDocument) => string>> = {
  html: toHtml,
  txt: toText,
  md: toMarkdown,
};

/** A pasted or returned message may hold the whole letter: only the lines that decided are kept. */
function withoutBody(result: DiagnoseResult): DiagnoseResult {
  const { text, ...symptom } = result.case.symptom;
  const isMessage = symptom.kind === 'message-returned' || (text ?? '').length > 1500;
  if (text === undefined || !isMessage) return result;
  return { ...result, case: { ...result.case, symptom } };
}

function redactorFor(result: DiagnoseResult, redaction: Redaction, context: ReportContext): Redactor {
  const username = result.case.account?.submission?.username;
  return createRedactor({
    redaction,
    everything: JSON.stringify(result),
    serverAddresses: result.observations.flatMap((row) => [row.address ?? '', ...(row.answers ?? [])]).filter(Boolean),
    computerNames: context.computerNames,
    userNames: username === undefined || username.includes('@') ? [] : [username],
  });
}

/** The same value with every string inside it changed; keys and numbers stay. */
function mapStrings(value: unknown, change: Redactor): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]));
}
