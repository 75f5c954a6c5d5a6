import type { Cause } from '../../knowledge/causes.ts';
import { LAYERS, type Layer } from './layers.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';
import type { Fact } from '../facts/fact.ts';
import { contributions, type Contribution } from './contribution.ts';
import { isBeside } from './flaws.ts';
import { hints, type Hint } from './hints.ts';
import { isStale } from './is-stale.ts';
import { WEIGHTS } from './weights.ts';

/** One cause with everything that speaks for and against it. */
export interface Runner {
  readonly cause: Cause;
  readonly contributions: readonly Contribution[];
  /** Log-odds in bits, prior included. */
  readonly score: number;
  readonly probability: number;
  /** Named by a text or a server, and no measurement speaks against it. */
  readonly named: boolean;
  /** Lies behind the place where the message stops now. */
  readonly later: boolean;
}

export interface Race {
  readonly facts: readonly Fact[];
  readonly values: FactValues;
  /** Most probable first; ids decide a tie. */
  readonly runners: readonly Runner[];
}

const NAMING: ReadonlySet<string> = new Set(['said-cause', 'live-said-cause', 'recipient-server-said']);

const isLater = (cause: Cause, values: FactValues): boolean => {
  const failing = values.get('first-failing-layer');
  if (failing === undefined || failing === 'none') return false;
  // What a text names and we cannot test may lie anywhere; what we measured stands in the way now.
  if (cause.id === 'something-else') return values.get('said-cause') === 'another-cause';
  if (cause.layer === 'none') return false;
  // The own server says why it stops the message: what the server of the recipient would say comes behind it.
  const said = values.get('live-said-cause');
  if (said !== undefined && said !== cause.id && values.get('recipient-server-said') === cause.id) return true;
  return LAYERS.indexOf(cause.layer) > LAYERS.indexOf(failing as Layer);
};

const implied = (fact: string, kind: Contribution['kind'], bits: number, said: string): Contribution => ({
  fact,
  kind,
  bits,
  decisive: false,
  said,
});

const hintSaid = ({ kind }: Hint): string =>
  kind === 'text' ? 'What you pasted fits this reason.' : 'The answer of the server fits this reason.';

const wasTried = (cause: Cause, { triedFixes }: Evidence): boolean =>
  cause.fixes.some((fix) => triedFixes.includes(fix));

/** Contributions that need no line in a knowledge file: hints, fixes that were tried, and the order of the path. */
function impliedContributions(
  cause: Cause,
  evidence: Evidence,
  later: boolean,
  hint: Hint | undefined,
): Contribution[] {
  const tried = wasTried(cause, evidence);
  return [
    ...(hint === undefined ? [] : [implied('hint', hint.kind, hint.bits, hintSaid(hint))]),
    ...(tried ? [implied('tried-fix', 'told', WEIGHTS.bits.triedFix, 'You tried the fix, and it did not help.')] : []),
    ...(later
      ? [implied('later-fault', 'measured', WEIGHTS.bits.laterFault, 'The message stops at an earlier place now.')]
      : []),
  ];
}

/** Kept as a hint: a text about a later place, a flaw beside what was named, or a full test that the person's own words contradict. */
const undecided = (one: Contribution): Contribution =>
  one.decisive ? { ...one, decisive: false, bits: one.bits - WEIGHTS.bits.decisive } : one;

function run(cause: Cause, facts: readonly Fact[], values: FactValues, evidence: Evidence, hint: Hint | undefined) {
  const later = isLater(cause, values);
  // A text is older than a fix that was tried since, and than a measurement that rules it out.
  const stale = wasTried(cause, evidence) || isStale(cause, facts, values);
  const open = later || isBeside(cause.id, values);
  const fromFacts = contributions(cause, facts, values)
    .filter(({ fact }) => !(fact === 'said-cause' && stale))
    .map((one) => (open ? undecided(one) : one));
  const usedHint = stale && hint?.kind === 'text' ? undefined : hint;
  const doubted = cause.id === 'healthy' && fromFacts.some(({ bits }) => bits <= WEIGHTS.doubt);
  const weighed = doubted ? fromFacts.map(undecided) : fromFacts;
  const all = [...weighed, ...impliedContributions(cause, evidence, later, usedHint)];
  const named = fromFacts.some(({ fact }) => NAMING.has(fact));
  return { cause, contributions: all, named, later, hinted: usedHint?.bits ?? 0, doubted };
}

type Entry = ReturnType<typeof run>;

/**
 * What stops no message in our test, and is a fault all the same: a wrong date, a digital ID that ends in two days, a
 * domain whose list of servers others cannot read.
 */
const FLAWS: readonly (readonly [fact: string, values: ReadonlySet<string>])[] = [
  ['computer-clock', new Set(['behind', 'ahead'])],
  ['certificate-flaw', new Set(['weak', 'ends-soon'])],
  ['spf-record', new Set(['broken', 'heavy'])],
  ['spf-result', new Set(['refused', 'unreadable'])],
  ['dmarc-record', new Set(['broken'])],
  ['dkim-keys', new Set(['unusable'])],
  ['reverse-name', new Set(['missing', 'unconfirmed'])],
  ['address-listed', new Set(['listed'])],
  ['domain-listed', new Set(['listed'])],
  ['mta-sts-fit', new Set(['mismatch'])],
];

/** The person saw a message fail: before all is tested, that it works is no answer to them. */
const SAW_A_FAILURE: ReadonlySet<string> = new Set([
  'error-shown',
  'message-returned',
  'stuck-in-outbox',
  'not-arrived',
]);

/** Nothing is wrong only while nothing fails and nobody named or saw a fault; a hint at a fault is a doubt. */
function healthPenalty(values: FactValues, entries: readonly Entry[]): number {
  const failing = values.get('first-failing-layer');
  const flawed = FLAWS.some(([fact, flaws]) => flaws.has(values.get(fact) ?? ''));
  if ((failing !== undefined && failing !== 'none') || flawed || entries.some(({ named }) => named)) {
    return WEIGHTS.bits.brokenHealth;
  }
  if (failing === undefined) return WEIGHTS.bits.doubtedHealth;
  const seen = SAW_A_FAILURE.has(values.get('symptom') ?? '') && values.get('everything-tested') !== 'yes';
  if (seen) return WEIGHTS.bits.unprovenHealth;
  const hint = Math.max(0, ...entries.map(({ hinted }) => hinted));
  return hint > 0 || entries.some(({ doubted }) => doubted) ? WEIGHTS.bits.doubtedHealth - hint : 0;
}

const scoreOf = ({ cause, contributions: all }: { cause: Cause; contributions: readonly Contribution[] }): number =>
  Math.log2(WEIGHTS.prior[cause.prior.band]) + all.reduce((sum, { bits }) => sum + bits, 0);

/** Lets every cause run: prior plus weights of evidence, added up in bits, turned into shares of 1. Pure. */
export function race(causes: readonly Cause[], facts: readonly Fact[], values: FactValues, evidence: Evidence): Race {
  const byHint = hints(evidence, new Set(causes.map(({ id }) => id)));
  const entries = causes.map((cause) => run(cause, facts, values, evidence, byHint.get(cause.id)));
  const penalty = healthPenalty(values, entries);
  const scored = entries.map((entry) => ({
    ...entry,
    score: scoreOf(entry) + (entry.cause.id === 'healthy' ? penalty : 0),
  }));
  const top = Math.max(...scored.map(({ score }) => score));
  const total = scored.reduce((sum, { score }) => sum + 2 ** (score - top), 0);
  const runners = scored
    .map((entry) => ({ ...entry, probability: 2 ** (entry.score - top) / total }))
    .sort((a, b) => b.probability - a.probability || (a.cause.id < b.cause.id ? -1 : 1));
  return { facts, values, runners };
}
