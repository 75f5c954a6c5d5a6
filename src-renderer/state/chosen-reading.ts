import type { Reading } from '../../src-main/contract/reading.ts';
import type { Facts } from './facts.ts';

/** The reading that the case is about: the person chose it, or it is the only one. */
export const chosenReading = ({ readings, at }: Pick<Facts, 'readings' | 'at'>): Reading | undefined => readings[at];
