import { setTimeout as sleep } from 'node:timers/promises';
import { isLate } from '../engine/facts/late-answer.ts';
import type { TcpTarget } from '../net/net.ts';
import { conversations } from './conversations.ts';
import { measured, notTested, timed } from './draft.ts';
import { controlAttempt, inboxAttempt, portAttempts } from './port-attempts.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';
import { saidNo } from './said-no.ts';

/** Enough to see a loss of one in five packets nearly always; a server takes no offence at so few. */
const TRIES = 10;
const PAUSE_MS = 40;
/** A lost packet in the middle of a conversation is sent again after 200 ms and one way there and back (RFC 6298). */
const STUMBLE_MS = 230;
/** When our own questions for a name are sent again, and the time in which an answer to that comes. */
const ASKED_AGAIN: readonly (readonly [from: number, to: number])[] = [
  [990, 1300],
  [2950, 3300],
];
/** So many lost calls are the line; one alone may be chance. */
const ENOUGH = 2;
/** Enough for one quiet moment on a busy computer. */
const TIMED_TRIES = 3;

const answered = ({ outcome, failure }: ObservationDraft): boolean =>
  outcome === 'ok' || failure === 'connection-refused';

/** Closed doors first: their answer costs the server nothing. */
const bestTarget = (rows: readonly ObservationDraft[]): TcpTarget | undefined => {
  const usable = rows.filter(answered);
  const best = usable.find(({ failure }) => failure !== undefined) ?? usable[0];
  if (best?.address === undefined || best.port === undefined || best.family === undefined) return undefined;
  return { address: best.address, port: best.port, family: best.family };
};

const tryOnce = async (context: ProbeContext, where: TcpTarget, turn: number): Promise<ObservationDraft> => {
  const { net, target, signal } = context;
  await sleep(turn * PAUSE_MS, undefined, { ref: false });
  const host = target.submission.hostname;
  const name = `${host}:${where.port}`;
  if (saidNo(context).has(where.address))
    return notTested(net.clock, 'line-quality', name, 'said-no', { host, ...where });
  const { result, when } = await timed(net.clock, () => net.connect(where, signal));
  if (result.ok) result.value.destroy();
  const facts = { host, ...where, ms: result.ms };
  return measured('line-quality', name, when, result.ok ? facts : { ...facts, failure: result.failure });
};

const placeOf = ({ address, port, family }: ObservationDraft): TcpTarget | undefined =>
  address === undefined || port === undefined || family === undefined ? undefined : { address, port, family };

/** The account's port that was turned away, and an open one of the same address to compare its time with. */
const toCompare = (context: ProbeContext, rows: readonly ObservationDraft[]): TcpTarget[] => {
  const own = rows.filter(({ port }) => port === context.target.submission.port);
  const turned = own.find(({ failure }) => failure === 'connection-refused' || failure === 'host-unreachable');
  if (turned === undefined || own.some(({ outcome }) => outcome === 'ok')) return [];
  const open = rows.find(({ outcome, address }) => outcome === 'ok' && address === turned.address);
  const [one, other] = [placeOf(turned), open && placeOf(open)];
  return one === undefined || other === undefined ? [] : [one, other];
};

const lasted = ({ startedAt, endedAt }: ObservationDraft): number => Date.parse(endedAt) - Date.parse(startedAt);

/** A step in the middle of a conversation, or a call of another host, that took as long as a repeated packet makes it. */
const stumbled = async (context: ProbeContext, rows: readonly ObservationDraft[]): Promise<boolean> => {
  const roundTrip = Math.min(...rows.filter(answered).map(({ ms = Infinity }) => ms));
  const [held, second] = await Promise.all([conversations(context).account, context.rows('second-host')]);
  const steps = held.rows.filter(({ probe: id, outcome }) => id !== 'greeting' && outcome === 'ok');
  return [...steps, ...second.filter(answered)].some((row) => lasted(row) >= STUMBLE_MS + 3 * roundTrip);
};

/** An answer of the network's own name service that came only when the question had been sent again. */
const askedAgain = async (context: ProbeContext): Promise<boolean> => {
  const asked = await Promise.all([context.rows('server-address'), context.rows('recipient-mx')]);
  return asked
    .flat()
    .some(({ view, ms = 0 }) => view === 'configured' && ASKED_AGAIN.some(([from, to]) => ms >= from && ms <= to));
};

const hasSign = async (context: ProbeContext, rows: readonly ObservationDraft[]): Promise<boolean> =>
  rows.some((row) => isLate(row, rows)) || (await stumbled(context, rows)) || askedAgain(context);

const callOften = (context: ProbeContext, where: TcpTarget): Promise<ObservationDraft[]> =>
  Promise.all(Array.from({ length: TRIES }, (_, turn) => tryOnce(context, where, turn)));

/** Ten calls, and ten more when a packet was lost and it may still be chance. */
const judgeLine = async (
  context: ProbeContext,
  where: TcpTarget,
  rows: readonly ObservationDraft[],
): Promise<ObservationDraft[]> => {
  const first = await callOften(context, where);
  const all = [...rows, ...first];
  const lost = all.filter((row) => isLate(row, all) || row.failure === 'timeout').length;
  return lost > 0 && lost < ENOUGH ? [...first, ...(await callOften(context, where))] : first;
};

/** One after the other, each by itself: a call among many waits for the others. */
const timeAgain = async (context: ProbeContext, places: readonly TcpTarget[]): Promise<ObservationDraft[]> => {
  const rows: ObservationDraft[] = [];
  for (let turn = 0; turn < TIMED_TRIES; turn += 1) {
    for (const where of places) rows.push(await tryOnce(context, where, 0));
  }
  return rows;
};

/**
 * Calls one answering port several times when an answer came as late as only a lost packet makes it: lost once may be
 * chance, lost again is the line. A port that was turned away is timed again beside an open one: what is much quicker
 * never left this computer.
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
    const places = toCompare(context, rows);
    if (places.length > 0) return timeAgain(context, places);
    const where = bestTarget([...rows].reverse());
    if (where === undefined || !(await hasSign(context, rows))) {
      return [notTested(net.clock, 'line-quality', target.submission.hostname, 'not-needed')];
    }
    return judgeLine(context, where, rows);
  },
});
