import type { SymptomKind } from '../../src-main/contract/case.ts';
import type { Reading, Unreadable } from '../../src-main/contract/reading.ts';
import { parseAddress } from '../input/parse-address.ts';
import type { Facts } from './facts.ts';

type Found = NonNullable<Reading['found']>;

/** Whether an answer says something. */
export const isReading = (one: Reading | Unreadable): one is Reading => !('error' in one);

/** The server that a text names, as settings. */
function serverIn(found: Found | undefined): Partial<Facts> {
  if (found?.hostname === undefined) return {};
  const { hostname, port, socketType } = found;
  const submission = { hostname, ...(port !== undefined && { port }), ...(socketType && { socketType }) };
  return { origin: 'text', submission };
}

/** What a set of readings adds to the case: who sends, through which server, to whom. */
export function learnFromReadings(readings: readonly Reading[]): Partial<Facts> & { client?: string } {
  const found = readings.find((reading) => reading.found)?.found;
  const recipient = parseAddress(readings[0]?.results[0]?.recipient ?? '');
  const address = parseAddress(found?.address ?? '');
  return {
    ...(address !== undefined && { address }),
    ...(recipient !== undefined && { recipient }),
    ...serverIn(found),
    ...(found?.client !== undefined && { client: found.client }),
  };
}

const KINDS: Readonly<Record<Reading['kind'], SymptomKind>> = {
  bounce: 'message-returned',
  delayed: 'message-returned',
  'auto-reply': 'message-returned',
  challenge: 'message-returned',
  delivered: 'not-arrived',
  complaint: 'in-spam',
  'dmarc-report': 'check-up',
  'tls-report': 'check-up',
  'error-text': 'error-shown',
  'not-a-report': 'unknown',
};

/** What the person has, judged by what was read. */
export const kindOfReading = ({ kind }: Reading): SymptomKind => KINDS[kind];
