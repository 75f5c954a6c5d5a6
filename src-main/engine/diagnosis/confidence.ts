import type { Confidence } from '../../contract/reading.ts';
import { isDecided } from './is-decided.ts';
import type { Race } from './race.ts';
import { WEIGHTS } from './weights.ts';

const { sure, veryLikely, timesTheSecond, possible } = WEIGHTS.confidence;

/** The word for the first cause: sure, very likely, possible, or unknown when nothing known stands out. */
export function confidenceOf({ runners, values }: Pick<Race, 'runners' | 'values'>): Confidence {
  const [first, second] = runners;
  if (first === undefined || first.cause.id === 'something-else' || first.probability < possible) return 'unknown';
  if (first.cause.id === 'healthy' && values.get('everything-tested') !== 'yes') return 'possible';
  const ahead = first.probability >= timesTheSecond * (second?.probability ?? 0);
  if (first.probability >= sure && isDecided(first)) return 'sure';
  return first.probability >= veryLikely && ahead ? 'very-likely' : 'possible';
}
