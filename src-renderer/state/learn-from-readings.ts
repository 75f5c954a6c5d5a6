import type { SymptomKind } from '../../src-main/contract/case.ts';
import type { Reading, Unreadable } from '../../src-main/contract/reading.ts';
import { parseAddress } from '../input/parse-address.ts';
import type { Facts } from './facts.ts';

type Found = NonNullable<Reading['found']>;

const isReading = (one: Reading | Unreadable): one is Reading => !('error' in one);

/** The server that a text names, as settings. */
function serverIn(found: Found | undefined): Partial<Facts> {
  if (found?.hostname === undefined) return {};
  const { hostname, port, socketType } = found;
  const submission = { hostname, ...(port !== undefined && { port }), ...(socketType && { socketType }) };
  return { origin: 'text', submission };
}

/** What a set of readings adds to the case: who sends, through which server, to whom. */
export function learnFromReadings(all: readonly (Reading | Unreadable)[]): Partial<Facts> & { client?: string } {
  const readings = all.filter(isReading);
  const found = readings.find((reading) => reading.found)?.found;
  const recipient = parseAddress(readings[0]?.results[0]?.recipient ?? '');
  const address = parseAddress(found?.address ?? '');
  return {
    readings,
    ...(address !== undefined && { address }),
    ...(recipient !== undefined && { recipient }),
    ...serverIn(found),
    ...(found?.client !== undefined && { client: found.client }),
  };
}

/** What the person has, judged by what was read. */
export function kindOfReading(reading: Reading | undefined): SymptomKind {
  if (!reading || reading.kind === 'error-text' || reading.kind === 'not-a-report') return 'error-shown';
  return 'message-returned';
}
