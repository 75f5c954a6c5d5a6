import { RFC_LIMITS } from './limits.ts';
import { countLookUps } from './survey-count.ts';
import type { SurveyRecord, SurveyTerm } from './survey-walk.ts';

/** One way to need fewer look-ups, for a term of the domain's own record. */
export interface Saving {
  readonly term: string;
  readonly at: number;
  readonly saves: number;
  /** `drop` leaves the term out, `write-out` puts the addresses in its place. */
  readonly how: 'drop' | 'write-out';
  readonly why: 'twice' | 'leads-nowhere' | 'ptr' | 'few-addresses';
  /** What stands in its place. */
  readonly instead: readonly string[];
  /** A provider's addresses change without a word; `ptr` may be what lets the mail pass. */
  readonly risk: 'none' | 'addresses-change' | 'mail-may-fail';
}

const MOST_ADDRESSES = 20;

const networkTerm = (address: string): string => (address.includes(':') ? `ip6:${address}` : `ip4:${address}`);
const isWhole = ({ term }: SurveyTerm): boolean => term.bits4 === 32 && term.bits6 === 128;

/** The addresses that let a mail pass behind a term; `undefined` where they cannot all be written out. */
function writtenOut(one: SurveyTerm): readonly string[] | undefined {
  const { term, nested } = one;
  if (one.failure !== undefined || one.loops || term.qualifier !== '+' || one.state === 'not-asked') return undefined;
  if (term.kind === 'ip4' || term.kind === 'ip6') return [term.text.replace(/^\+/, '').toLowerCase()];
  if (term.kind === 'a' || term.kind === 'mx') return isWhole(one) ? one.addresses.map(networkTerm) : undefined;
  return nested === undefined ? undefined : writtenOutRecord(nested);
}

function writtenOutRecord({ found, terms }: SurveyRecord): readonly string[] | undefined {
  if (found.state !== 'one' || found.record.slips.length > 0) return undefined;
  const tried = terms.filter(
    ({ state, term }) => state !== 'ignored' && !(term.kind === 'all' && term.qualifier !== '+'),
  );
  const each = tried.map(writtenOut);
  return each.some((one) => one === undefined) ? undefined : [...new Set(each.flatMap((one) => one ?? []))];
}

const costOf = (one: SurveyTerm): number => 1 + (one.nested === undefined ? 0 : countLookUps(one.nested).length);

function savingOf(one: SurveyTerm, isSecond: boolean): Saving | undefined {
  const { term, nested } = one;
  const row = { term: term.text, at: term.at, saves: costOf(one), instead: [] } as const;
  if (one.state === 'free' || one.state === 'ignored') return undefined;
  if (isSecond) return { ...row, how: 'drop', why: 'twice', risk: 'none' };
  if (one.void || nested?.found.state === 'none') return { ...row, how: 'drop', why: 'leads-nowhere', risk: 'none' };
  if (term.kind === 'ptr') return { ...row, how: 'drop', why: 'ptr', risk: 'mail-may-fail' };
  const instead = term.kind === 'redirect' ? undefined : writtenOut(one);
  return instead === undefined || instead.length === 0 || instead.length > MOST_ADDRESSES
    ? undefined
    : { ...row, how: 'write-out', why: 'few-addresses', instead, risk: 'addresses-change' };
}

const RANK: Readonly<Record<Saving['risk'], number>> = { none: 0, 'addresses-change': 1, 'mail-may-fail': 2 };

/** What to leave out or write out, harmless things first, until the record needs ten look-ups or fewer; none when it does already. */
export function savingsOf(root: SurveyRecord): readonly Saving[] {
  const seen = new Set<string>();
  const all = root.terms.flatMap((one) => {
    const key = `${one.term.kind} ${one.target?.toLowerCase() ?? one.term.text}`;
    const saving = savingOf(one, one.term.kind === 'include' && seen.has(key));
    seen.add(key);
    return saving === undefined ? [] : [saving];
  });
  let needed = countLookUps(root).length;
  return all
    .sort((a, b) => RANK[a.risk] - RANK[b.risk] || b.saves - a.saves)
    .filter(({ saves, why }) => {
      const isOver = needed > RFC_LIMITS.lookUps;
      const counts = isOver || why === 'twice' || why === 'leads-nowhere';
      if (counts) needed -= saves;
      return counts;
    });
}
