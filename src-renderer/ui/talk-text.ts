import type { DialogLine } from '../../src-main/contract/observation.ts';

const MARKS = { client: 'C:', server: 'S:', note: '--' } as const;

/** A talk with a server as lines to paste into a mail or ticket. */
export function talkText(lines: readonly DialogLine[]): string {
  return lines.map((line) => `${(line.at / 1000).toFixed(3)} ${MARKS[line.from]} ${line.text}`).join('\n');
}
