import type { Evidence } from './evidence.ts';
import { greetingTime } from './greeting-time.ts';
import { measuredRows } from './rows.ts';

export const DAY_MS = 86_400_000;

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

/** By how much servers are ahead of this computer, the least and the most; servers that do not agree prove nothing. */
export function serverClock(evidence: Evidence): { readonly least: number; readonly most: number } | undefined {
  const found = differences(evidence);
  if (found.length === 0) return undefined;
  const [least, most] = [Math.min(...found), Math.max(...found)];
  return most - least > DAY_MS ? undefined : { least, most };
}
