import type { Severity } from '../engine/authentication/finding.ts';
import type { DomainResult, FindingLine } from './domain-result.ts';

const HEADINGS: readonly (readonly [heading: string, severities: readonly Severity[]])[] = [
  ['This stops mail', ['problem']],
  ['This may stop some mail', ['warning']],
  ['We could not check', ['could-not-check']],
  ['Good to know', ['notice']],
  ['All well', ['good']],
  ['Not needed', ['not-applicable']],
];

/** Characters that would change what a terminal shows. */
const UNSEEN = /(?![\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function fixLines({ fix }: FindingLine, who: string | undefined): string[] {
  if (fix === undefined) return [];
  const at = fix.typeName === undefined || who === undefined ? '' : ` (at ${who} type “${fix.typeName}” as the name)`;
  return [
    `    Record: ${fix.type} ${fix.name}${at}`,
    ...(fix.before === undefined ? [] : [`    Now:    ${fix.before}`]),
    ...(fix.after === undefined ? [] : [`    Then:   ${fix.typeText ?? fix.after}`]),
    ...(fix.what === 'remove' ? ['    Then:   take this record away'] : []),
  ];
}

const findingLines = (line: FindingLine, who: string | undefined): string[] => [
  `  - ${line.title}`,
  `    ${line.meaning}`,
  ...(line.whatToDo === undefined ? [] : [`    What to do: ${line.whatToDo}`]),
  ...fixLines(line, who),
];

const hosterLines = ({ hoster, findings }: DomainResult): string[] => {
  const [one] = hoster.known;
  const needed = findings.some(({ fix }) => fix?.where === 'name-service');
  if (!needed || one === undefined) return [];
  return ['', `Where to change it: ${one.name}`, ...one.steps.map((step, index) => `  ${index + 1}. ${step}`)];
};

/** The result for people at a terminal: what stops mail first, with what to do; good news last and short. */
export function domainText(result: DomainResult): string {
  const who = result.hoster.known.length === 1 ? result.hoster.known[0]?.name : undefined;
  const parts = HEADINGS.flatMap(([heading, severities]) => {
    const lines = result.findings.filter(({ severity }) => severities.includes(severity));
    if (lines.length === 0) return [];
    const isShort = severities.includes('good') || severities.includes('not-applicable');
    const told = isShort ? lines.map(({ title }) => `  - ${title}`) : lines.flatMap((line) => findingLines(line, who));
    return ['', heading, ...told];
  });
  return [result.domain, ...parts, ...hosterLines(result), ''].join('\n').replace(UNSEEN, '');
}
