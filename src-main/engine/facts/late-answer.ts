import type { Observation } from '../../contract/observation.ts';

type Attempt = Pick<Observation, 'outcome' | 'failure' | 'address' | 'ms'>;

/** When systems repeat a call that got no answer: after 1 s, and again after 2 s more (RFC 6298 section 2). */
const REPEATED: readonly (readonly [from: number, to: number])[] = [
  [990, 1250],
  [2950, 3190],
];
/** An honest answer of the same computer has to come in a part of that time, or it is only slow. */
const QUICK_MS = 500;
/** Two answers of one computer that lie this far apart are no pace of its own: one call had to be repeated more often. */
const APART_MS = 1700;

const answered = ({ outcome, failure }: Attempt): boolean => outcome === 'ok' || failure === 'connection-refused';

/** Whether an answer came only to a repeated call, while the same computer answers others at once. */
export const isLate = (row: Attempt, all: readonly Attempt[]): boolean => {
  const { ms } = row;
  if (ms === undefined || !answered(row) || !REPEATED.some(([from, to]) => ms >= from && ms <= to)) return false;
  return all.some((other) => {
    const theirs = other.address === row.address && answered(other) ? other.ms : undefined;
    return theirs !== undefined && (theirs < QUICK_MS || ms - theirs >= APART_MS);
  });
};
