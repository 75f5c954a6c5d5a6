import type { SocketType } from '../contract/observation.ts';
import { converse, type Conversation } from './conversation.ts';
import { notTested } from './draft.ts';
import { perRun } from './per-run.ts';
import { portAttempts, type PortAttempt } from './port-attempts.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';

/** Time for the mode of the settings once the other mode has been seen to work: a right server has long answered. */
const GRACE_MS = 1500;

type SecureMode = Exclude<SocketType, 'plain'>;

export interface Conversations {
  /** All conversations of the run, the one of the settings first. */
  readonly all: readonly Promise<Conversation>[];
  /** The account's port in the account's mode. With `plain` settings: STARTTLS, so that it is known what is offered. */
  readonly account: Promise<Conversation>;
}

/** How the usual ports are spoken to (RFC 8314); port 25 is for other servers and is only listened to. */
const NATURAL: ReadonlyMap<number, SocketType> = new Map([
  [25, 'plain'],
  [465, 'tls'],
  [587, 'starttls'],
  [2525, 'starttls'],
]);

const chosenMode = ({ target }: ProbeContext): SecureMode =>
  target.submission.socketType === 'tls' ? 'tls' : 'starttls';

/** What a row says when we cut its conversation because the other mode works. */
const cutOutcome = (row: ObservationDraft, chosen: boolean): ObservationDraft => {
  const { failure, reason, ...rest } = row;
  if (failure !== 'stopped' && reason !== 'not-reached') return row;
  if (!chosen) return { ...rest, outcome: 'not-tested', reason: 'other-mode-works' };
  return { ...rest, outcome: 'failed', failure: row.probe === 'greeting' ? 'greeting-timeout' : 'tls-no-answer' };
};

/** On the account's port every attempt has its handshake row, also when it never got so far. */
const withHandshake = (
  { net, target }: ProbeContext,
  rows: readonly ObservationDraft[],
  socketType: SecureMode,
): readonly ObservationDraft[] => {
  if (rows.some(({ probe }) => probe === 'tls-handshake')) return rows;
  const { hostname: host, port } = target.submission;
  return [...rows, notTested(net.clock, 'tls-handshake', `${host}:${port}`, 'not-reached', { host, port, socketType })];
};

const hold = async (
  context: ProbeContext,
  attempt: PortAttempt,
  order: Parameters<typeof converse>[2],
): Promise<Conversation> => {
  const open = await attempt.open;
  return open === undefined ? { rows: [] } : converse(context, open, order);
};

const announce = (context: ProbeContext, conversation: Conversation): Conversation => {
  for (const row of conversation.rows) context.announce(row);
  return conversation;
};

/** A port besides the account's, in its natural mode; nothing more is wanted of it afterwards. */
const holdOther = async (context: ProbeContext, attempt: PortAttempt): Promise<Conversation> => {
  const { signal } = context;
  const socketType = NATURAL.get(attempt.port) ?? 'starttls';
  const { rows, session } = await hold(context, attempt, { socketType, signal });
  void session?.dialog.leave();
  return announce(context, { rows });
};

/** Both modes of the account's port at once; as soon as one has a handshake the other is cut short. */
const holdAccount = (context: ProbeContext, attempt: PortAttempt): Record<SecureMode, Promise<Conversation>> => {
  const cuts = { tls: new AbortController(), starttls: new AbortController() };
  const chosen = chosenMode(context);
  const holdMode = async (mode: SecureMode, other: SecureMode): Promise<Conversation> => {
    const cut = cuts[mode].signal;
    const signal = AbortSignal.any([context.signal, cut]);
    const onSecured = () => {
      setTimeout(
        () => {
          cuts[other].abort();
        },
        other === chosen ? GRACE_MS : 0,
      ).unref();
    };
    const { rows, session, gap } = await hold(context, attempt, { socketType: mode, signal, onSecured });
    if (mode !== chosen) void session?.dialog.leave();
    const complete = withHandshake(context, rows, mode);
    const wasCut = cut.aborted && session === undefined;
    return announce(context, {
      rows: wasCut ? complete.map((row) => cutOutcome(row, mode === chosen)) : complete,
      ...(session === undefined || mode !== chosen ? {} : { session }),
      ...(gap === undefined ? {} : { gap }),
    });
  };
  const other = chosen === 'tls' ? 'starttls' : 'tls';
  // The first to ask gets the connection that is open already: the way that the person waits for.
  const first = holdMode(chosen, other);
  const second = holdMode(other, chosen);
  return chosen === 'tls' ? { tls: first, starttls: second } : { tls: second, starttls: first };
};

/** Talks to every submission port that is open, once a run. */
export const conversations = perRun((context): Conversations => {
  const { port } = context.target.submission;
  const attempts = portAttempts(context);
  const own = attempts.filter((attempt) => attempt.port === port).map((attempt) => holdAccount(context, attempt));
  const others = attempts.filter((attempt) => attempt.port !== port).map((attempt) => holdOther(context, attempt));
  const account = own.map((modes) => modes[chosenMode(context)])[0] ?? Promise.resolve({ rows: [] });
  return { account, all: [...own.flatMap(({ tls, starttls }) => [tls, starttls]), ...others] };
});
