import type { AddressPlace } from './address-places.ts';
import { enumerated, type Judged } from './enumerated.ts';
import { LIST_BEGINS } from './phrases/registry.ts';

/** One address that a report names, and the words that speak about it. */
export interface VisibleRecipient {
  /** What was typed, where the report names it (`generated from`, `expanded from`), else the address that failed. */
  readonly address: string;
  readonly forwardedTo?: string;
  readonly text: string;
}

interface Named {
  readonly address: string;
  typed?: string;
  passedOn?: string;
  text: string;
  /** The one in whose sentence it stands: what is said there is said of both. */
  readonly like?: Named;
}

const MAX_RECIPIENTS = 500;
const key = (address: string): string => address.toLowerCase();

/** Senders and helpers that the text names are no recipients, wherever else they stand. */
function judge(text: string, own: ReadonlySet<string>): Judged[] {
  const listAt = LIST_BEGINS.placeIn(text)?.start ?? Infinity;
  const judged = enumerated(text, listAt);
  const others = judged.filter((one) => one.role === 'sender' || one.role === 'helper');
  const senders = new Set(others.map((one) => key(one.address)));
  const failed = new Set(judged.filter((one) => one.role === 'failed').map((one) => key(one.address)));
  const isOwn = (address: string) => own.has(address) || (senders.has(address) && !failed.has(address));
  return judged.filter((one) => one.role === 'typed' || !isOwn(key(one.address)));
}

/** Where what is said about an address begins: at its line, where little stands before it in that line. */
const beginOf = ({ start, lineBefore }: AddressPlace): number =>
  lineBefore.length <= 60 ? start - lineBefore.length : start;

/** Notes what a place says about the address before it; `false` when it says nothing of that sort. */
function adds(place: Judged, current: Named | undefined, own: ReadonlySet<string>): boolean {
  if (!current) return false;
  if (place.role === 'passed-on') {
    current.passedOn ??= place.address;
    return true;
  }
  if (place.role !== 'typed' || current.typed !== undefined || own.has(key(place.address))) return false;
  current.typed = place.address;
  return true;
}

/** Notes one more address of the same sentence; `false` when the place begins a piece of its own. */
function joins({ address, goesOn }: Judged, current: Named | undefined, named: Map<string, Named>): boolean {
  if (!goesOn || !current || named.has(key(address))) return false;
  named.set(key(address), { address, text: '', like: current });
  return true;
}

interface Reader {
  readonly places: readonly Judged[];
  readonly opens: (place: Judged) => boolean;
  readonly own: ReadonlySet<string>;
}

/** Parts the text among the addresses: each place of a known address begins a piece about it. */
function sections(text: string, { places, opens, own }: Reader): Named[] {
  const named = new Map<string, Named>();
  let current: Named | undefined;
  let from = 0;
  for (const place of places) {
    const id = key(place.address);
    if (adds(place, current, own) || !(named.has(id) || opens(place))) continue;
    if (!named.has(id) && named.size >= MAX_RECIPIENTS) break;
    if (joins(place, current, named)) continue;
    const begin = Math.max(from, beginOf(place));
    if (current) current.text += text.slice(from, begin);
    from = begin;
    current = named.get(id) ?? { address: place.address, text: '' };
    named.set(id, current);
  }
  if (current) current.text += text.slice(from);
  return [...named.values()];
}

/** Addresses that the report calls failed; else those to which the message went; else the first one that is mentioned. */
function chosen(text: string, own: ReadonlySet<string>): Named[] {
  const places = judge(text, own);
  for (const role of ['failed', 'towards'] as const) {
    const orphan = (one: Judged) => one.role === 'typed' && role === 'failed' && !own.has(key(one.address));
    const found = sections(text, { places, opens: (one) => one.role === role || orphan(one), own });
    if (found.length > 0) return found;
  }
  const [first] = places.filter((one) => one.role === 'mentioned' || one.role === 'passed-on');
  return first ? [{ address: first.address, text }] : [];
}

const tells = (text: string): boolean =>
  /\p{L}{3,}[^\p{L}]{1,8}\p{L}{2,}/u.test(text.replace(/\S{1,128}@\S{1,255}/g, ''));

/**
 * Finds the failed addresses in what a person sees of a returned message, with the words that belong to each.
 * `sender` are addresses that cannot be the failed one, in lower case. At most 500.
 */
export function visibleRecipients(text: string, sender: ReadonlySet<string> = new Set()): VisibleRecipient[] {
  const report = text.slice(0, 262_144);
  const named = chosen(report, sender);
  const [first] = named;
  const lead = first ? report.slice(0, Math.max(0, report.indexOf(first.address))) : '';
  return named.map(({ address, typed, passedOn, text: own, like }) => {
    const about = like?.text ?? own;
    const reached = typed !== undefined && key(typed) !== key(address) ? address : passedOn;
    return {
      address: typed ?? address,
      ...(reached === undefined ? {} : { forwardedTo: reached }),
      text: (tells(about) ? about : `${lead}\n${about}`).slice(0, 65_536),
    };
  });
}
