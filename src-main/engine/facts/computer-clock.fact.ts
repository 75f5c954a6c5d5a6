import { fact } from './fact.ts';
import { DAY_MS, serverClock } from './server-clock.ts';

/**
 * Whether this computer's date is right, by the dates that servers name. Certificates count in days, so less than one
 * day apart is right.
 */
export default fact({
  id: 'computer-clock',
  kind: 'measured',
  values: {
    right: { usual: 'always', said: 'The date of this computer is right.' },
    behind: { usual: 'never', said: 'The date of this computer lies in the past.' },
    ahead: { usual: 'never', said: 'The date of this computer lies in the future.' },
  },
  derive: (evidence) => {
    const clock = serverClock(evidence);
    if (clock === undefined) return undefined;
    const { least, most } = clock;
    if (least > DAY_MS) return 'behind';
    if (most < -DAY_MS) return 'ahead';
    return least >= -DAY_MS && most <= DAY_MS ? 'right' : undefined;
  },
});
