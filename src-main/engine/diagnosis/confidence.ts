import type { Confidence } from '../../contract/reading.ts';
import { mayBeHarmless } from './flaws.ts';
import { isDecided } from './is-decided.ts';
import type { Race, Runner } from './race.ts';
import { WEIGHTS } from './weights.ts';

const { sure, veryLikely, timesTheSecond, possible } = WEIGHTS.confidence;

/** True of the digital ID, and seldom what stops a message. */
const FLAWS: ReadonlySet<string> = new Set(['certificate-weak', 'certificate-expiring']);

/** Something failed, a part was not tested, and all that we found is a flaw: what really stops it may lie there. */
const isOnlyAFlaw = (id: string, values: Race['values']): boolean =>
  FLAWS.has(id) &&
  values.get('said-cause') !== id &&
  values.get('everything-tested') !== 'yes' &&
  values.get('symptom') !== 'check-up';

const isCertain = (first: Runner, values: Race['values']): boolean =>
  first.probability >= sure &&
  isDecided(first) &&
  !isOnlyAFlaw(first.cause.id, values) &&
  !mayBeHarmless(first.cause.id, values);

/** The word for the first cause: sure, very likely, possible, or unknown when nothing known stands out. */
export function confidenceOf({ runners, values }: Pick<Race, 'runners' | 'values'>): Confidence {
  const [first, second] = runners;
  if (first === undefined || first.cause.id === 'something-else' || first.probability < possible) return 'unknown';
  if (first.cause.id === 'healthy' && values.get('everything-tested') !== 'yes') return 'possible';
  const ahead = first.probability >= timesTheSecond * (second?.probability ?? 0);
  if (isCertain(first, values)) return 'sure';
  return first.probability >= veryLikely && ahead ? 'very-likely' : 'possible';
}
