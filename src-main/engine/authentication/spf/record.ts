import { isSlip, readTerm, type Slip, type Term } from './terms.ts';

/** An SPF record taken apart (RFC 7208 section 4.6). With a slip in it, no part of it counts. */
export interface SpfRecord {
  readonly text: string;
  /** In their order, modifiers among them. */
  readonly terms: readonly Term[];
  readonly mechanisms: readonly Term[];
  /** Only where no `all` stands in the record, for then it is never reached. */
  readonly redirect?: Term;
  readonly exp?: Term;
  readonly slips: readonly Slip[];
}

const LONGEST = 65_536;
const MOST_SLIPS = 20;
const VERSION = /^v=spf1(?: |$)/i;
const TERM = /[^ ]+/g;

/** Whether a text is an SPF record at all: `v=spf1`, then a blank or the end (RFC 7208 section 4.5). */
export const isSpfRecord = (text: string): boolean => VERSION.test(text);

const isModifier = ({ kind }: Term): boolean => kind === 'redirect' || kind === 'exp' || kind === 'unknown';

function twice(terms: readonly Term[], kind: 'redirect' | 'exp'): Slip[] {
  const second = terms.filter((term) => term.kind === kind)[1];
  return second === undefined ? [] : [{ code: `${kind}-twice`, term: second.text, at: second.at }];
}

function readRecord(text: string): SpfRecord {
  const read = [...text.slice(0, LONGEST).slice(6).matchAll(TERM)].map((hit) => readTerm(hit[0], hit.index + 6));
  const terms = read.filter((one) => !isSlip(one)) as Term[];
  const tooLong: Slip[] = text.length > LONGEST ? [{ code: 'too-long', term: '', at: LONGEST }] : [];
  const slips = [...read.filter(isSlip), ...twice(terms, 'redirect'), ...twice(terms, 'exp'), ...tooLong];
  const mechanisms = terms.filter((term) => !isModifier(term));
  const hasAll = mechanisms.some(({ kind }) => kind === 'all');
  const redirect = hasAll ? undefined : terms.find(({ kind }) => kind === 'redirect');
  const exp = terms.find(({ kind }) => kind === 'exp');
  return {
    text,
    terms,
    mechanisms,
    ...(redirect === undefined ? {} : { redirect }),
    ...(exp === undefined ? {} : { exp }),
    slips: slips.sort((a, b) => a.at - b.at).slice(0, MOST_SLIPS),
  };
}

// The same few records of providers are included again and again. Reading is pure, so that keeping what was read changes nothing.
const known = new Map<string, SpfRecord>();
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 2048;

/** Takes a record apart; only for texts that `isSpfRecord` takes. Reads at most 64 KiB and tells at most 20 slips. Never throws. */
export function parseRecord(text: string): SpfRecord {
  const before = known.get(text);
  if (before !== undefined) return before;
  const record = readRecord(text);
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, record);
  }
  return record;
}
