import type { Socket } from 'node:net';
import type { ProbeId } from '../contract/observation.ts';
import { OUR_MANNERS } from '../net/guard-net.ts';
import type { TcpTarget } from '../net/net.ts';
import { measured, notTested, timed } from './draft.ts';
import { isLoopback } from './is-loopback.ts';
import { perRun } from './per-run.ts';
import type { ObservationDraft, ProbeContext } from './probe.ts';
import { type ServerAddress, serverAddresses } from './server-addresses.ts';

/** Every port on which mail may be handed in, besides the one in the settings. No other port is ever touched. */
const SUBMISSION_PORTS = [25, 465, 587, 2525] as const;
/** Ports that are no way out for a message: the web, and the way mail comes in. */
const WEB_PORT = 443;
const INBOX_PORT = 993;

/** An address that answered. */
export interface OpenPort {
  readonly where: TcpTarget;
  /** The socket of the attempt, for the first who asks in the same turn: it saves one round trip. */
  readonly takeSocket: () => Socket | undefined;
}

/** What is known about one port of the server. */
export interface PortAttempt {
  readonly port: number;
  readonly rows: Promise<readonly ObservationDraft[]>;
  /** The first address that answered, as soon as it has; `undefined` when none did. */
  readonly open: Promise<OpenPort | undefined>;
}

/** Without any IPv6 address of its own a computer cannot say anything about the server's. */
const hasFamily = ({ net }: ProbeContext, { address, family }: ServerAddress): boolean =>
  family === 4 ||
  isLoopback(address) ||
  net.interfaces().some((own) => own.family === 6 && !own.internal && !/^fe80:/i.test(own.address));

/** Offers a socket until the event loop turns; what nobody took is closed. */
const offer = (where: TcpTarget, socket: Socket): OpenPort => {
  let offered: Socket | undefined = socket;
  const takeSocket = () => {
    const taken = offered;
    offered = undefined;
    return taken;
  };
  setImmediate(() => takeSocket()?.destroy());
  return { where, takeSocket };
};

interface Attempt {
  readonly row: ObservationDraft;
  readonly open?: OpenPort;
}

const connect = async (context: ProbeContext, probe: ProbeId, where: TcpTarget): Promise<Attempt> => {
  const { net, signal, target } = context;
  const host = target.submission.hostname;
  const name = `${host}:${where.port}`;
  const place = { host, ...where };
  if (!hasFamily(context, where)) return { row: notTested(net.clock, probe, name, 'no-ipv6-here', place) };
  const { result, when } = await timed(net.clock, () => net.connect(where, signal));
  if (!result.ok && result.detail === OUR_MANNERS)
    return { row: notTested(net.clock, probe, name, 'not-allowed', place) };
  const facts = { ...place, ms: result.ms };
  if (!result.ok) return { row: measured(probe, name, when, { ...facts, failure: result.failure }) };
  return { row: measured(probe, name, when, facts), open: offer(where, result.value) };
};

const attempt = async (context: ProbeContext, probe: ProbeId, where: TcpTarget): Promise<Attempt> => {
  const made = await connect(context, probe, where);
  context.announce(made.row);
  return made;
};

const firstOpen = async (running: readonly Promise<Attempt>[]): Promise<OpenPort | undefined> =>
  Promise.any(
    running.map(async (one) => {
      const { open } = await one;
      if (open === undefined) throw new Error('closed');
      return open;
    }),
  ).catch(() => undefined);

const attemptPort = (context: ProbeContext, probe: ProbeId, port: number): PortAttempt => {
  const attempts = serverAddresses(context).then((addresses) =>
    addresses.map((address) => attempt(context, probe, { ...address, port })),
  );
  const rows = attempts.then(async (running) => {
    if (running.length > 0) return (await Promise.all(running)).map(({ row }) => row);
    const { hostname: host } = context.target.submission;
    return [notTested(context.net.clock, probe, `${host}:${port}`, 'no-address', { host, port })];
  });
  return { port, rows, open: attempts.then(firstOpen) };
};

/** Connects to every submission port of every address at once, once a run. */
export const portAttempts = perRun((context): readonly PortAttempt[] => {
  const ports = new Set<number>([context.target.submission.port, ...SUBMISSION_PORTS]);
  return [...ports].map((port) => attemptPort(context, 'submission-connect', port));
});

/** Connects to the web port of the same host: it tells a dead host from a blocked mail port. */
export const controlAttempt = perRun((context) => attemptPort(context, 'control-connect', WEB_PORT));

/** Connects to the port over which mail comes in: a network may let that through and no mail out. */
export const inboxAttempt = perRun((context) => attemptPort(context, 'control-connect', INBOX_PORT));
