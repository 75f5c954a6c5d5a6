import type { Reading, RecipientResult, Unreadable } from '../contract/reading.ts';

/** One answer of `explain` for people at a terminal. */
export function readingText(answer: Reading | Unreadable): string {
  if ('error' in answer) return `${answer.input}: ${answer.error.message}\n`;
  const lines = [answer.headline, ...(answer.summary === undefined ? [] : [answer.summary])];
  return [...lines, ...answer.results.flatMap(resultLines), ''].join('\n');
}

function resultLines(result: RecipientResult): string[] {
  const code = [result.replyCode, result.enhancedStatus].filter(Boolean).join(' ');
  const facts: [string, string | undefined][] = [
    ['For', result.recipient],
    ['Who said it', result.saidBy],
    ['Code', code],
    ['Kind', result.permanence],
    ['Cause', result.causes.map(({ id, confidence }) => `${id} (${confidence})`).join(', ')],
    ['Their words', result.evidence],
  ];
  return facts.flatMap(([name, value]) => (value ? [`  ${name}: ${value}`] : []));
}
