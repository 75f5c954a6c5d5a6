import type { Socket } from 'node:net';
import { surveyTls, type OfferAnswer } from 'tls-checker-lite';
import type { TcpTarget } from '../net/net.ts';
import { conversations } from './conversations.ts';
import { measured, notTested } from './draft.ts';
import { portAttempts } from './port-attempts.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

const DEADLINE_MS = 8000;

/** How a handshake ends that our own ClientHellos can say more about. A line that is silent or closed is not asked again. */
const WORTH_ASKING: ReadonlySet<string> = new Set(['tls-version-unsupported', 'tls-handshake-failed']);

/** The handshake that failed for a reason within TLS, on the account's port in the account's mode. */
const failedHandshake = (rows: readonly ObservationDraft[]): ObservationDraft | undefined =>
  rows.find(({ probe: id, failure }) => id === 'tls-handshake' && failure !== undefined && WORTH_ASKING.has(failure));

const toRow = (
  { net, target }: ProbeContext,
  where: TcpTarget,
  socketType: 'tls' | 'starttls',
  startedAt: string,
  { offer, failure, alert, version, group }: OfferAnswer,
): ObservationDraft => {
  const { hostname: host } = target.submission;
  const name = [`${host}:${where.port}`, offer.version, offer.group].filter((part) => part !== undefined).join(' ');
  const endedAt = net.clock.now().toISOString();
  return measured(
    'tls-offers',
    name,
    { startedAt, endedAt },
    {
      host,
      ...where,
      socketType,
      ...(failure === undefined ? {} : { failure }),
      tlsOffer: {
        ...offer,
        ...(version === undefined ? {} : { chosenVersion: version }),
        ...(group === undefined ? {} : { chosenGroup: group }),
        ...(alert === undefined ? {} : { alert }),
      },
    },
  );
};

const opener =
  ({ net, signal }: ProbeContext, where: TcpTarget) =>
  async (): Promise<Socket> => {
    const opened = await net.connect(where, signal);
    if (!opened.ok) throw new Error(opened.failure);
    return opened.value;
  };

/**
 * Which versions and kinds of cipher the account's port takes, by ClientHellos of our own. Only after a handshake that
 * failed within TLS: a server that this app can speak to is not asked eight more times.
 */
export default probe({
  id: 'tls-offers',
  produces: ['tls-offers'],
  consent: 'none',
  seconds: 10,
  run: async (context) => {
    const { net, target, signal } = context;
    const { hostname, port } = target.submission;
    const { rows } = await conversations(context).account;
    const failed = failedHandshake(rows);
    const open = await portAttempts(context).find((attempt) => attempt.port === port)?.open;
    if (failed === undefined || open === undefined) {
      return [notTested(net.clock, 'tls-offers', `${hostname}:${port}`, 'not-needed')];
    }
    const socketType = failed.socketType === 'tls' ? 'tls' : 'starttls';
    const startedAt = net.clock.now().toISOString();
    const made: ObservationDraft[] = [];
    await surveyTls({
      host: open.where.address,
      port,
      servername: hostname,
      ...(socketType === 'starttls' ? { starttls: 'smtp' } : {}),
      signal,
      deadlineMs: DEADLINE_MS,
      open: opener(context, open.where),
      onAnswer: (answer) => {
        const row = toRow(context, open.where, socketType, startedAt, answer);
        made.push(row);
        context.announce(row);
      },
    });
    return made;
  },
});
