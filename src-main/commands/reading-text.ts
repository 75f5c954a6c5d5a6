import type { Confidence, Reading, RecipientResult, Unreadable } from '../contract/reading.ts';
import { fixes } from '../knowledge/fixes.ts';

const SURENESS: Readonly<Record<Confidence, string>> = {
  sure: 'we are sure',
  'very-likely': 'very likely',
  possible: 'possible',
  unknown: 'we do not know yet',
};
const ADVICE = {
  wait: 'Wait. There is nothing to send again now.',
  act: 'Act. It does not go away by itself.',
  nothing: 'Nothing. This is not a fault.',
} as const;

/** One answer of `explain` for people at a terminal: who said no, for whom, wait or act, and what comes next. */
export function readingText(answer: Reading | Unreadable): string {
  if ('error' in answer)
    return `${answer.error.message.startsWith(answer.input) ? '' : `${answer.input}: `}${answer.error.message}\n`;
  const { input, headline, summary, results } = answer;
  const first = [...(input === '-' ? [] : [input]), headline, ...(summary === undefined ? [] : [summary])];
  return [...first, ...results.flatMap(resultLines), ...nextLines(answer), ''].join('\n');
}

function resultLines(result: RecipientResult): string[] {
  const facts: [string, string | undefined][] = [
    ['For', result.recipient],
    ['Passed on to', result.forwardedTo],
    ['What it means', result.says],
    ['Who said it', result.saidBy],
    ['What to do', result.advice && ADVICE[result.advice]],
    ['Code', [result.replyCode, result.enhancedStatus].filter(Boolean).join(' ')],
    ['Cause', result.causes.map(({ id, confidence }) => `${id} (${SURENESS[confidence]})`).join(', ')],
    ['Their words', result.evidence],
  ];
  return facts.flatMap(([name, value]) => (value ? [`  ${name}: ${value}`] : []));
}

const nextLines = ({ fixes: ids }: Reading): string[] => {
  const titles = ids.flatMap((id) => fixes.get(id)?.title ?? []);
  return titles.length === 0 ? [] : [`  What comes next: ${titles.join('; then: ')}`];
};
