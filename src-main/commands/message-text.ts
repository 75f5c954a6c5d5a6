import type { Severity } from '../engine/authentication/finding.ts';
import type { MessageResult } from './message-result.ts';

const MARKS: Readonly<Record<Severity, string>> = {
  problem: 'Problem',
  warning: 'Take care',
  notice: 'Note',
  good: 'Good',
  'could-not-check': 'Not checked',
  'not-applicable': 'Not needed',
};
const PLACES = {
  'name-service': 'where your domain is managed',
  'mail-server': 'at your mail server or mail service',
  'mail-app': 'in your mail app',
  nobody: 'not in your hands',
} as const;

type Finding = MessageResult['findings'][number];

function findingLines({ severity, title, says, fix }: Finding): string[] {
  return [
    `${MARKS[severity]}: ${title}`,
    `    ${says}`,
    ...(fix === undefined ? [] : [`    What to do, ${PLACES[fix.where]}: ${fix.what}`]),
    ...(fix?.after === undefined ? [] : [`    Now:    ${fix.before ?? ''}`, `    Better: ${fix.after}`]),
  ];
}

const summary = (findings: readonly Finding[]): string => {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const [problems, warnings, open] = [count('problem'), count('warning'), count('could-not-check')];
  if (problems + warnings + open === 0) return 'We found nothing that keeps this message from arriving.';
  return `Problems: ${problems}. To take care of: ${warnings}. Not checked: ${open}.`;
};

/** One checked message for people at a terminal: what matters most stands first. */
export function messageText({ input, author, findings, hops, size }: MessageResult): string {
  const from = author.domains.length === 0 ? 'nobody that can be read' : author.domains.join(', ');
  return [
    ...(input === '-' ? [] : [input]),
    `From: ${from}. Stations on the way: ${hops.length}. Size as sent: ${Math.max(1, Math.round(size / 1000))} kB.`,
    summary(findings),
    '',
    ...findings.flatMap(findingLines),
    '',
  ].join('\n');
}
