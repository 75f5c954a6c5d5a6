import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { greetingTime } from './greeting-time.ts';
import { measuredRows } from './rows.ts';

const DAY_MS = 86_400_000;

/** How far each server's clock is ahead of this computer's, in milliseconds. */
const differences = (evidence: Evidence): number[] => {
  const told = measuredRows(evidence, 'server-clock').flatMap(({ serverTime, endedAt }) =>
    serverTime === undefined ? [] : [Date.parse(serverTime) - Date.parse(endedAt)],
  );
  const greeted = measuredRows(evidence, 'greeting').flatMap(({ reply, endedAt }) => {
    const at = greetingTime(reply?.lines ?? []);
    return at === undefined ? [] : [at - Date.parse(endedAt)];
  });
  return [...told, ...greeted];
};

/**
 * Whether this computer's date is right, by the dates that servers name. Certificates count in days, so less than one
 * day apart is right; servers that do not agree with each other prove nothing.
 */
export default fact({
  id: 'computer-clock',
  kind: 'measured',
  namedOnly: true,
  values: {
    right: { usual: 'always', said: 'The date of this computer is right.' },
    behind: { usual: 'never', said: 'The date of this computer lies in the past.' },
    ahead: { usual: 'never', said: 'The date of this computer lies in the future.' },
  },
  derive: (evidence) => {
    const found = differences(evidence);
    if (found.length === 0) return undefined;
    const [least, most] = [Math.min(...found), Math.max(...found)];
    if (most - least > DAY_MS) return undefined;
    if (least > DAY_MS) return 'behind';
    if (most < -DAY_MS) return 'ahead';
    return least >= -DAY_MS && most <= DAY_MS ? 'right' : undefined;
  },
});
