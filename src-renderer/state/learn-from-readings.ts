import type { SymptomKind } from '../../src-main/contract/case.ts';
import type { Reading, Unreadable } from '../../src-main/contract/reading.ts';
import { parseAddress } from '../input/parse-address.ts';
import type { Facts } from './facts.ts';

const isReading = (one: Reading | Unreadable): one is Reading => !('error' in one);

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
    ...(found?.hostname !== undefined && {
      origin: 'text' as const,
      submission: {
        hostname: found.hostname,
        ...(found.port !== undefined && { port: found.port }),
        ...(found.socketType && { socketType: found.socketType }),
      },
    }),
    ...(found?.client !== undefined && { client: found.client }),
  };
}

/** What the person has, judged by what was read. */
export function kindOfReading(reading: Reading | undefined): SymptomKind {
  if (!reading || reading.kind === 'error-text' || reading.kind === 'not-a-report') return 'error-shown';
  return 'message-returned';
}
