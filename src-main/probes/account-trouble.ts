import { setTimeout as sleep } from 'node:timers/promises';
import { conversations } from './conversations.ts';
import { perRun } from './per-run.ts';
import type { ProbeContext } from './probe.ts';

/** A healthy server has said hello twice by then, also from far away. */
const PATIENCE_MS = 1500;

/** Whether the account's own port does not get as far as it should, said after 1.5 s at the latest. */
export const accountTrouble = perRun(async (context: ProbeContext): Promise<boolean> => {
  const held = conversations(context).account.then(({ session }) => session === undefined);
  return Promise.race([held, sleep(PATIENCE_MS, true, { ref: false })]);
});
