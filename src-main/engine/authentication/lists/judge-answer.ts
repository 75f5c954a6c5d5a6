import { readIp } from '../address/ip.ts';
import type { DnsList } from './list-schema.ts';

/** What the records of one answer mean for one list. */
export type Judged =
  | { readonly is: 'listed' | 'home-line' | 'good' | 'nothing'; readonly says: readonly string[] }
  /** The list does not answer this asker; says nothing about the address. */
  | { readonly is: 'refused'; readonly says: readonly string[] }
  /** Inside 127.0.0.0/8, but of no known meaning. */
  | { readonly is: 'unclear'; readonly says: readonly [] }
  /** Outside 127.0.0.0/8: no list answers like that, so the zone is gone or somebody else answers. */
  | { readonly is: 'foreign'; readonly says: readonly [] };

const fits = (pattern: string, bytes: readonly number[]): boolean =>
  pattern.split('.').every((part, index) => part === '*' || Number(part) === bytes[index]);

const stars = (pattern: string): number => pattern.split('*').length - 1;

/** These answers refuse the asker, whatever the list (Spamhaus and others that follow it). */
const REFUSED_BY_ALL = '127.255.255.*';

function refusalOf({ refusals, answers }: DnsList, bytes: readonly number[]): string | undefined {
  const known = refusals.find(({ code }) => fits(code, bytes));
  if (known !== undefined) return known.says;
  if (fits(REFUSED_BY_ALL, bytes)) return 'this list does not answer you';
  if (answers.how === 'codes' || answers.refusalBit === undefined) return undefined;
  // The other numbers are not used: a refusal that comes with more bits set is none the less one.
  return ((bytes[3] ?? 0) & answers.refusalBit) === 0 ? undefined : 'this list does not answer you';
}

interface Hit {
  readonly is: 'listed' | 'home-line' | 'good' | 'nothing';
  readonly says: string;
}

function hitsOf({ answers }: DnsList, bytes: readonly number[]): readonly Hit[] {
  if (answers.how === 'bits') {
    if (!fits('127.0.0.*', bytes)) return [];
    return answers.bits
      .filter(({ bit }) => ((bytes[3] ?? 0) & bit) !== 0)
      .map(({ says }) => ({ is: 'listed' as const, says }));
  }
  const [best] = answers.codes.filter(({ code }) => fits(code, bytes)).sort((a, b) => stars(a.code) - stars(b.code));
  return best === undefined ? [] : [best];
}

/** What a person has to know first, when one answer means several things. */
const ORDER = ['listed', 'home-line', 'good', 'nothing'] as const;

/**
 * Judges the A records of one answer by the table of its list. Only a code of the table is a listing: a refusal, an
 * unknown code and an address outside 127.0.0.0/8 never are.
 */
export function judgeAnswer(list: DnsList, records: readonly string[]): Judged {
  const addresses = records.map((record) => readIp(record));
  if (addresses.some((ip) => ip?.family !== 4 || ip.bytes[0] !== 127)) return { is: 'foreign', says: [] };
  const all = addresses.flatMap((ip) => (ip === undefined ? [] : [ip.bytes]));
  const refusals = all.flatMap((bytes) => refusalOf(list, bytes) ?? []);
  if (refusals.length > 0) return { is: 'refused', says: [...new Set(refusals)] };
  const hits = all.flatMap((bytes) => hitsOf(list, bytes));
  const first = ORDER.find((one) => hits.some(({ is }) => is === one));
  if (first === undefined) return { is: 'unclear', says: [] };
  return { is: first, says: [...new Set(hits.filter(({ is }) => is === first).map(({ says }) => says))] };
}
