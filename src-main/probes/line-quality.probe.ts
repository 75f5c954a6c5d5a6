import { setTimeout as sleep } from 'node:timers/promises';
import { isLate } from '../engine/facts/late-answer.ts';
import type { TcpTarget } from '../net/net.ts';
import { measured, notTested, timed } from './draft.ts';
import { controlAttempt, inboxAttempt, portAttempts } from './port-attempts.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

/** Enough to see a loss of one in five packets nearly always; a server takes no offence at so few. */
const TRIES = 10;
const PAUSE_MS = 40;

const answered = ({ outcome, failure }: ObservationDraft): boolean =>
  outcome === 'ok' || failure === 'connection-refused';

/** Closed doors first: their answer costs the server nothing. */
const bestTarget = (rows: readonly ObservationDraft[]): TcpTarget | undefined => {
  const usable = rows.filter(answered);
  const best = usable.find(({ failure }) => failure !== undefined) ?? usable[0];
  if (best?.address === undefined || best.port === undefined || best.family === undefined) return undefined;
  return { address: best.address, port: best.port, family: best.family };
};

const tryOnce = async ({ net, target, signal }: ProbeContext, where: TcpTarget, turn: number) => {
  await sleep(turn * PAUSE_MS, undefined, { ref: false });
  const { result, when } = await timed(net.clock, () => net.connect(where, signal));
  if (result.ok) result.value.destroy();
  const host = target.submission.hostname;
  const facts = { host, ...where, ms: result.ms };
  const name = `${host}:${where.port}`;
  return measured('line-quality', name, when, result.ok ? facts : { ...facts, failure: result.failure });
};

/**
 * Calls one answering port several times when an answer came as late as only a lost packet makes it: lost once may be
 * chance, lost again is the line.
 */
export default probe({
  id: 'line-quality',
  produces: ['line-quality'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const { net, target } = context;
    const attempts = [...portAttempts(context), controlAttempt(context), inboxAttempt(context)];
    const rows = (await Promise.all(attempts.map((attempt) => attempt.rows))).flat();
    const where = bestTarget([...rows].reverse());
    if (where === undefined || !rows.some((row) => isLate(row, rows))) {
      return [notTested(net.clock, 'line-quality', target.submission.hostname, 'not-needed')];
    }
    return Promise.all(Array.from({ length: TRIES }, (_, turn) => tryOnce(context, where, turn)));
  },
});
