import type { Reading } from '../../src-main/contract/reading.ts';

const OF_KIND: Readonly<Record<Reading['kind'], number>> = {
  bounce: 1,
  'error-text': 2,
  delayed: 4,
  challenge: 3,
  complaint: 5,
  'dmarc-report': 7,
  'tls-report': 7,
  'auto-reply': 8,
  delivered: 9,
  'not-a-report': 10,
};

const waits = ({ results }: Reading) => results.length > 0 && results.every(({ advice }) => advice !== 'act');

/** How soon a person has to look at a reading: the smaller, the sooner. What can wait comes after what cannot. */
export const urgencyOf = (reading: Reading): number =>
  2 * OF_KIND[reading.kind] +
  (reading.kind === 'bounce' || reading.kind === 'error-text' ? 3 * Number(waits(reading)) : 0);

/** The most urgent first; equals keep their order. */
export const byUrgency = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((one, other) => urgencyOf(one) - urgencyOf(other));
