import type { DomainChange } from '../contract/domain-check.ts';
import type { DiagnoseResult, FixView } from '../contract/result.ts';
import { madeContacts } from '../engine/contacts/contacts.ts';

const SURENESS = {
  sure: 'We are sure',
  'very-likely': 'Very likely',
  possible: 'Possible',
  unknown: 'We do not know the reason yet',
} as const;
const STATUS = { passed: 'Passed', problem: 'Problem found', look: 'Look at this', unchecked: 'Not checked' } as const;

/** The answer for people at a terminal: what is wrong, why we think so, what to do. */
export function resultText(result: DiagnoseResult): string {
  const { diagnosis, escalation } = result;
  const [top, ...others] = diagnosis.causes;
  return [
    diagnosis.headline,
    SURENESS[diagnosis.confidence] + (top === undefined || top.because.length === 0 ? '.' : ', because:'),
    ...(top?.because ?? []).map((because) => `  - ${because}`),
    '',
    ...diagnosis.path.map(
      (hop) => `  ${hop.name}: ${STATUS[hop.status]}${hop.said === undefined ? '' : ` (${hop.said})`}`,
    ),
    ...list(
      'Other possible reasons',
      others.slice(0, 3).map((cause) => cause.title),
    ),
    ...(diagnosis.next.question === undefined ? [] : ['', `It would help to know: ${diagnosis.next.question.text}`]),
    ...fixLines(result.fixes[0]),
    ...changeLines(result),
    ...(escalation === null ? [] : list(`Who can fix it: ${escalation.whoCanFix}`, escalation.meanwhile)),
    ...list(
      'We called',
      madeContacts(result.observations).map(({ host, port }) => `${host}, port ${port}`),
    ),
    '',
  ].join('\n');
}

const list = (heading: string, items: readonly string[]) =>
  items.length === 0 ? [] : ['', heading, ...items.map((item) => `  - ${item}`)];

/** Characters that would change what a terminal shows: a record is a stranger's words. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function changeLines({ findings }: DiagnoseResult): string[] {
  const changes = findings.flatMap((finding) => finding.changes ?? []);
  const told = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()].flatMap(oneChange);
  return told.length === 0
    ? []
    : ['', 'What to change at your domain', ...told.map((line) => line.replace(UNSEEN, ''))];
}

const oneChange = ({ what, name, type, before, after }: DomainChange): string[] => [
  `  - Record: ${type} ${name}`,
  ...(before === undefined ? [] : [`    Now:    ${before}`]),
  ...(after === undefined ? [] : [`    Then:   ${after}`]),
  ...(what === 'remove' ? ['    Then:   take this record away'] : []),
];

function fixLines(fix: FixView | undefined): string[] {
  if (fix === undefined) return [];
  const steps = fix.steps.map(
    (step, index) =>
      `  ${index + 1}. ${[step.where, step.do].filter(Boolean).join(': ')}${step.value === undefined ? '' : ` [${step.value}]`}`,
  );
  return [
    '',
    `${fix.title} (about ${fix.minutes} minutes)`,
    ...steps,
    ...(fix.warning === undefined ? [] : [`  ${fix.warning}`]),
  ];
}
