import type { Failure } from '../../../contract/failure.ts';
import type { NameService } from '../name-service.ts';
import { isSpfRecord, parseRecord, type SpfRecord } from './record.ts';
import { askName, isUnknown } from './run.ts';

/** What a domain publishes: one record, none, several of them, or nobody knows. `others` are its other texts, as they are. */
export type Found =
  | { readonly state: 'one'; readonly record: SpfRecord }
  | { readonly state: 'none'; readonly others: readonly string[]; readonly failure?: Failure }
  | { readonly state: 'several'; readonly texts: readonly string[] }
  | { readonly state: 'unknown'; readonly failure: Failure };

/** Looks up the SPF record of a domain (RFC 7208 sections 4.4 and 4.5). */
export async function findRecord(names: NameService, domain: string): Promise<Found> {
  const answer = await askName(names, domain, 'TXT');
  if (!answer.ok)
    return isUnknown(answer)
      ? { state: 'unknown', failure: answer.failure }
      : { state: 'none', others: [], failure: answer.failure };
  const texts = answer.records.filter(isSpfRecord);
  const [text] = texts;
  if (text === undefined) return { state: 'none', others: answer.records };
  return texts.length > 1 ? { state: 'several', texts } : { state: 'one', record: parseRecord(text) };
}
