import type { Observation } from '../../contract/observation.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import { cleanText } from '../replies/clean-text.ts';
import type { ReportContext, ReportDocument, ReportSection } from './report-document.ts';
import { reportTime } from './report-time.ts';
import { sawLine } from './saw-line.ts';

const LONGEST_SHOWN = 1500;
const LONGEST_LINE = 500;

const SURENESS = {
  sure: 'sure',
  'very-likely': 'very likely',
  possible: 'possible',
  unknown: 'not known yet',
} as const;

/** Puts a result in the order in which a provider reads it. Nothing is hidden here: the redactor runs over the whole. */
export function buildReport(result: DiagnoseResult, context: ReportContext): ReportDocument {
  const sections = [
    caseSection(result, context),
    saidSection(result),
    checksSection(result),
    certificateSection(result),
    ...talkSections(result),
    causesSection(result),
    ruledOutSection(result),
    askSection(result),
  ];
  return {
    title: 'Report of a mail that could not be sent',
    summary: summary(result),
    sections: sections.filter((section) => section !== undefined),
  };
}

function summary(result: DiagnoseResult): string[] {
  const [top] = result.diagnosis.causes;
  const domain = result.case.account?.address?.split('@')[1] ?? 'an unknown domain';
  return [
    `Mail from ${domain} was checked on the sender's own computer.`,
    top === undefined ? result.diagnosis.headline : `${top.title} (${SURENESS[result.diagnosis.confidence]}).`,
    ...(top === undefined ? [] : top.because.slice(0, 1)),
  ];
}

function caseSection(result: DiagnoseResult, context: ReportContext): ReportSection {
  const { account, recipient, symptom } = result.case;
  const server = account?.submission;
  const rows: [string, string | undefined][] = [
    ['Checked from', reportTime(result.timing.startedAt, context.timeZone)],
    ['Checked until', reportTime(result.timing.finishedAt, context.timeZone)],
    ['Trouble since', symptom.since && reportTime(symptom.since, context.timeZone)],
    ['Sender', account?.address],
    ['Recipient', recipient],
    ['Outgoing server', server && [server.hostname, server.port, server.socketType].filter(Boolean).join(' ')],
    ['Sign-in', server?.authentication],
    ['Mail app', symptom.client],
    ['System', context.system],
    ['Made by', `Outbox Doctor ${result.tool.version}, knowledge of ${result.tool.knowledge}`],
  ];
  return { heading: 'The case', kind: 'facts', rows: rows.filter((row): row is [string, string] => Boolean(row[1])) };
}

function saidSection(result: DiagnoseResult): ReportSection | undefined {
  const evidence = (result.readings ?? []).flatMap((reading) => reading.results.map((one) => one.evidence ?? ''));
  const shown = result.case.symptom.kind === 'message-returned' ? '' : (result.case.symptom.text ?? '');
  const own = evidence.some(Boolean) ? [] : shown.slice(0, LONGEST_SHOWN).split(/\r\n|\r|\n/);
  const lines = [...new Set([...evidence, ...own.map((line) => cleanText(line, LONGEST_LINE))])].filter(Boolean);
  return lines.length === 0 ? undefined : { heading: 'What was shown', kind: 'talk', lines };
}

function checksSection(result: DiagnoseResult): ReportSection {
  return {
    heading: 'What we saw',
    kind: 'facts',
    rows: result.observations.map((row) => [`${row.probe} ${row.target}`, sawLine(row)]),
  };
}

function certificateSection(result: DiagnoseResult): ReportSection | undefined {
  const leaf = result.observations.find((row) => row.tls?.chain[0] !== undefined)?.tls?.chain[0];
  if (leaf === undefined) return undefined;
  return {
    heading: 'Certificate of the server',
    kind: 'facts',
    rows: [
      ['Subject', leaf.subject],
      ['Names', leaf.names.join(', ')],
      ['Issuer', leaf.issuer],
      ['From', leaf.notBefore],
      ['Until', leaf.notAfter],
      ['Serial number', leaf.serialNumber],
      ['SHA-256', leaf.fingerprint256],
    ],
  };
}

function talkSections(result: DiagnoseResult): ReportSection[] {
  const talks = result.observations.filter((row) => row.dialog !== undefined && row.dialog.length > 0);
  const longest = new Map<string, Observation>();
  for (const row of talks) {
    const known = longest.get(row.target)?.dialog?.length ?? 0;
    if ((row.dialog?.length ?? 0) > known) longest.set(row.target, row);
  }
  return [...longest.values()].map((row) => ({
    heading: `Talk with ${row.target}`,
    kind: 'talk',
    lines: (row.dialog ?? []).map((line) => `${MARK[line.from]} ${line.text}`),
  }));
}
const MARK = { client: 'C:', server: 'S:', note: '--' } as const;

function causesSection(result: DiagnoseResult): ReportSection {
  const items = result.diagnosis.causes
    .slice(0, 4)
    .map(
      (cause) =>
        `${cause.title} [${cause.id}, ${(cause.probability * 100).toFixed(0)} %]: ${cause.because.join(' ') || cause.meaning}`,
    );
  return { heading: 'Likely reasons', kind: 'list', items: items.length > 0 ? items : [result.diagnosis.headline] };
}

function ruledOutSection(result: DiagnoseResult): ReportSection | undefined {
  const items = result.diagnosis.ruledOut.map((cause) => `${cause.title}: ${cause.because.join(' ')}`);
  return items.length === 0 ? undefined : { heading: 'Ruled out', kind: 'list', items };
}

function askSection(result: DiagnoseResult): ReportSection | undefined {
  const ask = result.escalation;
  return ask === null ? undefined : { heading: `To ${ask.addressee}`, kind: 'talk', lines: ask.sayThis.split('\n') };
}
