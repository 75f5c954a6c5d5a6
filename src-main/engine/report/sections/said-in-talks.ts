import type { DiagnoseResult } from '../../../contract/result.ts';

const HELLO = /^(?:EHLO|HELO)\s+(\S{1,255})/i;
/** Postfix, Exim, sendmail and Exchange say after the data how they call the message. */
const QUEUED =
  /\bqueued as ([0-9A-Za-z]{6,40})\b|\bOK id=([0-9A-Za-z-]{10,40})\b|\b([0-9A-Za-z]{10,20}) Message accepted\b|<([^<>\s]{5,200})> \[InternalId=/g;
const MOST = 5;

/** The name that this computer gave in its greeting. */
export const helloName = ({ observations }: DiagnoseResult): string | undefined =>
  observations
    .flatMap(({ dialog = [] }) => dialog)
    .map(({ from, text }) => (from === 'client' ? HELLO.exec(text)?.[1] : undefined))
    .find((name) => name !== undefined);

/** What servers call a message of this case: in their replies, and in what was shown. */
export function queueIds({ observations, readings = [] }: DiagnoseResult): string[] {
  const said = [
    ...observations.flatMap(({ reply }) => reply?.lines ?? []),
    ...readings.flatMap(({ results }) => results.map(({ evidence = '' }) => evidence)),
  ];
  const found = said.flatMap((line) => [...line.matchAll(QUEUED)].flatMap(([, ...ids]) => ids));
  return [...new Set(found)].filter(Boolean).slice(0, MOST);
}
