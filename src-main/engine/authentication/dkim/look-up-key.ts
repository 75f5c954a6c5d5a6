import type { Failure } from '../../../contract/failure.ts';
import { isAbsent, type NameService } from '../name-service.ts';
import { looksLikeKey, readKey, type DkimKey } from './read-key.ts';

/** What the name service holds where the key of a signature should be. */
export type KeyLookUp =
  | {
      readonly state: 'found';
      readonly name: string;
      readonly record: string;
      readonly key: DkimKey;
      readonly alias?: string;
      readonly others: number;
      readonly split: boolean;
    }
  /** Records stand there, and none of them is a key. */
  | { readonly state: 'other-records'; readonly name: string; readonly records: readonly string[] }
  | {
      readonly state: 'absent';
      readonly name: string;
      /** Only here, and nowhere above, the whole name is unknown. */ readonly nxdomain: boolean;
    }
  | { readonly state: 'alias-to-nothing'; readonly name: string; readonly alias: string }
  | { readonly state: 'could-not-check'; readonly name: string; readonly failure: Failure };

/** Where a key is published (RFC 6376 section 3.6.2.1). */
export const keyName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`.toLowerCase();

/** A key of which the rest stands in a record of its own: two strings of one record became two records. */
const isRest = (record: string): boolean => /^[\s"]*[A-Za-z0-9+/]{40,}={0,2}[\s"]*$/.test(record);

/** Asks for one key, and where nothing is there, whether an alias points to nothing. */
export async function lookUpKey(ask: NameService, selector: string, domain: string): Promise<KeyLookUp> {
  const name = keyName(selector, domain);
  const answer = await ask(name, 'TXT');
  if (answer.ok) return found(name, answer.records, answer.alias);
  if (!isAbsent(answer)) return { state: 'could-not-check', name, failure: answer.failure };
  const alias = await ask(name, 'CNAME');
  const [target] = alias.ok ? alias.records : [];
  if (target !== undefined) return { state: 'alias-to-nothing', name, alias: target };
  return { state: 'absent', name, nxdomain: answer.failure === 'dns-nxdomain' };
}

/** With several records the first that wants to be a key: which one is taken is left open (RFC 6376 section 3.6.2.2). */
function found(name: string, records: readonly string[], alias: string | undefined): KeyLookUp {
  const keys = records.filter(looksLikeKey);
  const [record] = keys;
  if (record === undefined) return { state: 'other-records', name, records };
  return {
    state: 'found',
    name,
    record,
    key: readKey(record),
    ...(alias !== undefined && { alias }),
    others: keys.length - 1,
    split: records.some(isRest),
  };
}
