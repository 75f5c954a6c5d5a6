import { expect, it } from 'vitest';
import { explainText } from '../../engine/replies/explain-text.ts';
import { catalogue } from '../replies.ts';

/** What is tested, the server's words (several lines are one reply), the cause that has to stand first. */
export type ReplyRow = readonly [name: string, text: string, cause: string];

/** The first person's row of a text, read with the whole catalogue; `undefined` where a text names nobody and nothing. */
export const readReplyText = (text: string) => explainText(text, catalogue, {}).results[0];

const topCause = (text: string) => readReplyText(text)?.causes[0]?.id;
/** The same words inside the report of another server. */
export const toldByPostfix = (text: string): string =>
  `<bert@bert.example>: host mx.bert.example[192.0.2.9] said: ${text} (in reply to end of DATA command)`;

/** Registers one test a row for the bare words, and one for the same words in capitals and inside another server's report. */
export function checkReplies(rows: readonly ReplyRow[]): void {
  it.each(rows)('%s', (_name, text, cause) => {
    expect(topCause(text)).toBe(cause);
  });

  it.each(rows)('%s, in capitals and told by another server', (_name, text, cause) => {
    expect(topCause(text.toUpperCase())).toBe(cause);
    expect(topCause(toldByPostfix(text.replaceAll('\n', ' ')))).toBe(cause);
  });
}
