import type { Runner } from './race.ts';

/** Whether something decisive speaks for a cause: the server said so, or the fact is the fault itself. */
export const isDecided = ({ contributions }: Pick<Runner, 'contributions'>): boolean =>
  contributions.some(({ decisive, bits }) => decisive && bits > 0);
