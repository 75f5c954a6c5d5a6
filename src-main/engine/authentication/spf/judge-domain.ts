import type { Exp } from './explanation.ts';
import { findRecord } from './find-record.ts';
import { matchesNetwork, type Tried, tryHosts } from './mechanisms.ts';
import type { SpfRecord } from './record.ts';
import { isAskable, type Run, targetOf } from './run.ts';
import type { Qualifier, Term } from './terms.ts';
import type { RecordTrace, SpfCode, SpfResult, SpfVerdict, SpfWhy, TermTrace } from './verdict.ts';

/** What the record of one domain gave. */
export interface Judged {
  readonly result: SpfResult;
  readonly code: SpfCode;
  readonly why: SpfWhy;
  readonly matched: SpfVerdict['matched'];
  readonly trace: RecordTrace;
  /** Where the words for a refusal stand. */
  readonly exp?: Exp;
}
type Ending = Omit<Judged, 'trace' | 'exp'>;

const RESULTS: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
const NONE = [] as const;

/** Where in which record one term is being tried. */
interface Place {
  readonly run: Run;
  readonly domain: string;
  readonly term: Term;
}

const error = (
  result: 'permerror' | 'temperror',
  code: SpfCode,
  { domain, term }: Place,
  more: Partial<SpfWhy> = {},
): Ending => ({
  result,
  code,
  why: { name: domain, term: term.text, at: term.at, ...more },
  matched: NONE,
});

/** The end that a term comes to by the bounds, before it is tried. */
function overLimit(place: Place): Ending | undefined {
  const { run } = place;
  if (run.lookups < run.limits.lookUps) {
    run.lookups += 1;
    return undefined;
  }
  return error('permerror', 'too-many-look-ups', place, { limit: run.limits.lookUps, count: run.lookups + 1 });
}

interface Step {
  readonly row: TermTrace;
  /** Present when the record is decided by this term. */
  readonly end?: Ending;
  readonly exp?: Exp;
}

const rowOf = ({ text, at }: Term, cost: 0 | 1, number: number | undefined): TermTrace =>
  number === undefined
    ? { text, at, cost, void: false, matched: false }
    : { text, at, cost, number, void: false, matched: false };

const matchEnd = ({ domain, term }: Place, deeper: SpfVerdict['matched'] = NONE): Ending => ({
  result: RESULTS[term.qualifier],
  code: 'matched',
  why: { name: domain, term: term.text, at: term.at },
  matched: [{ domain, term: term.text, at: term.at }, ...deeper],
});

function freeStep(place: Place): Step {
  const matched = place.term.kind === 'all' || matchesNetwork(place.run, place.term);
  const row = { text: place.term.text, at: place.term.at, cost: 0, void: false, matched } as const;
  return matched ? { row, end: matchEnd(place) } : { row };
}

/** The end that the answers for a name lead to, if any. */
function hostEnd(place: Place, target: string, tried: Tried): Ending | undefined {
  const { run } = place;
  if (tried.void) run.voids += 1;
  if (tried.failure !== undefined)
    return error('temperror', 'name-service', place, { name: target, failure: tried.failure });
  if (tried.over !== undefined)
    return error('permerror', 'too-many-mx-hosts', place, { limit: run.limits.mxHosts, count: tried.over });
  if (tried.matched) return matchEnd(place);
  return run.voids > run.limits.voids
    ? error('permerror', 'too-many-voids', place, { limit: run.limits.voids, count: run.voids })
    : undefined;
}

async function hostStep(place: Place): Promise<Step> {
  const over = overLimit(place);
  if (over !== undefined) return { row: rowOf(place.term, 1, place.run.lookups + 1), end: over };
  const { run, term, domain } = place;
  const number = run.lookups;
  const given = targetOf(run, term.target, domain);
  const target = typeof given === 'string' ? given : await given;
  const tried = await tryHosts(run, term, target);
  const end = hostEnd(place, target, tried);
  const { found, failure, matched } = tried;
  const row: TermTrace = {
    text: term.text,
    at: term.at,
    cost: 1,
    number,
    target,
    void: tried.void,
    matched,
    ...(found === undefined ? {} : { found }),
    ...(failure === undefined ? {} : { failure }),
  };
  return end === undefined ? { row } : { row, end };
}

/** What the result of an included record means (RFC 7208 section 5.2): `none` is an error, and only a pass matches. */
function includeEnd(place: Place, target: string, inner: Judged): Ending | undefined {
  if (inner.result === 'none') return error('permerror', 'include-without-record', place, { name: target });
  if (inner.result === 'pass') return matchEnd(place, inner.matched);
  const { result, code, why, matched } = inner;
  return result === 'permerror' || result === 'temperror' ? { result, code, why, matched } : undefined;
}

/** The record behind a redirect takes the place of this one (RFC 7208 section 6.1). */
function redirectEnd(place: Place, target: string, inner: Judged): Ending {
  if (inner.result === 'none') return error('permerror', 'redirect-without-record', place, { name: target });
  const { result, code, why, matched } = inner;
  const { domain, term } = place;
  return {
    result,
    code,
    why,
    matched: code === 'matched' ? [{ domain, term: term.text, at: term.at }, ...matched] : matched,
  };
}

async function nestedStep(place: Place): Promise<Step> {
  const over = overLimit(place);
  if (over !== undefined) return { row: rowOf(place.term, 1, place.run.lookups + 1), end: over };
  const { run, term, domain } = place;
  const plain = rowOf(term, 1, run.lookups);
  const target = await targetOf(run, term.target, domain);
  const inner = await judgeDomain(run, target);
  const end = term.kind === 'redirect' ? redirectEnd(place, target, inner) : includeEnd(place, target, inner);
  const row = { ...plain, target, matched: end?.code === 'matched', nested: inner.trace };
  if (end === undefined) return { row };
  return term.kind === 'redirect' && inner.exp !== undefined ? { row, end, exp: inner.exp } : { row, end };
}

const isFree = ({ kind }: Term): boolean => kind === 'all' || kind === 'ip4' || kind === 'ip6';

async function walk(run: Run, domain: string, record: SpfRecord): Promise<Judged> {
  const rows: TermTrace[] = [];
  const own: Exp | undefined = record.exp === undefined ? undefined : { term: record.exp, domain };
  const done = (end: Ending, exp = own): Judged => {
    const trace = { domain, text: record.text, result: end.result, terms: rows };
    return exp === undefined ? { ...end, trace } : { ...end, trace, exp };
  };
  for (const term of record.mechanisms) {
    const place = { run, domain, term };
    // Most terms need no answer from anybody: only the others are waited for.
    const step = isFree(term) ? freeStep(place) : await (term.kind === 'include' ? nestedStep(place) : hostStep(place));
    rows.push(step.row);
    if (step.end !== undefined) return done(step.end);
  }
  if (record.redirect === undefined)
    return done({ result: 'neutral', code: 'nothing-matched', why: { name: domain }, matched: NONE });
  const { row, end, exp } = await nestedStep({ run, domain, term: record.redirect });
  rows.push(row);
  const judged = done(
    end ?? error('permerror', 'redirect-without-record', { run, domain, term: record.redirect }),
    exp,
  );
  // The words of this record do not speak for another one (RFC 7208 section 6.2).
  return exp === undefined ? withoutExp(judged) : judged;
}

const withoutExp = ({ result, code, why, matched, trace }: Judged): Judged => ({ result, code, why, matched, trace });

const empty = (result: SpfResult, code: SpfCode, why: SpfWhy, text?: string): Judged => ({
  result,
  code,
  why,
  matched: NONE,
  trace: {
    domain: why.name,
    result,
    terms: NONE,
    ...(text === undefined ? {} : { text }),
    ...(why.failure === undefined ? {} : { failure: why.failure }),
  },
});

/** Walks the record of one domain, and those that it leads to. */
export async function judgeDomain(run: Run, domain: string): Promise<Judged> {
  if (!isAskable(domain)) return empty('none', 'domain-invalid', { name: domain });
  const found = await findRecord(run.names, domain);
  if (found.state === 'unknown') return empty('temperror', 'name-service', { name: domain, failure: found.failure });
  if (found.state === 'several')
    return empty('permerror', 'several-records', { name: domain, count: found.texts.length });
  if (found.state === 'none') return empty('none', 'no-record', { name: domain });
  const [slip] = found.record.slips;
  if (slip === undefined) return walk(run, domain, found.record);
  return empty('permerror', 'syntax', { name: domain, term: slip.term, at: slip.at, slip }, found.record.text);
}
