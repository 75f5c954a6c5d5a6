import type { TcpTarget } from '../net/net.ts';
import { askHttpDate } from '../net/http-date.ts';
import { conversations } from './conversations.ts';
import { measured, notTested, timed } from './draft.ts';
import { controlAttempt } from './port-attempts.ts';
import { probe, type ObservationDraft, type ProbeContext } from './probe.ts';

/** Only these make the time of day matter. */
const ABOUT_TIME: ReadonlySet<string> = new Set(['tls-expired', 'tls-not-yet-valid']);

const hasDateProblem = (rows: readonly ObservationDraft[]): boolean =>
  rows.some(({ tls }) => tls?.problems.some((problem) => ABOUT_TIME.has(problem)) === true);

const askDate = async ({ net, signal }: ProbeContext, host: string, where: TcpTarget): Promise<ObservationDraft> => {
  const { result, when } = await timed(net.clock, () => askHttpDate(net, { where, host }, signal));
  const facts = result.ok ? { serverTime: result.value.toISOString() } : { failure: result.failure };
  return measured('server-clock', `${host}:${where.port}`, when, { host, ...where, ...facts });
};

/**
 * What time the server says it is, when a certificate seems to be out of its dates: a wrong clock here looks just the
 * same. Asks the web port of the outgoing server itself, which the control has already touched; dates in greetings are
 * read where the rows are judged.
 */
export default probe({
  id: 'server-clock',
  produces: ['server-clock'],
  consent: 'none',
  seconds: 8,
  run: async (context) => {
    const { clock } = context.net;
    const { hostname } = context.target.submission;
    const untested = (reason: string) => [notTested(clock, 'server-clock', `${hostname}:443`, reason)];
    const held = await Promise.all(conversations(context).all);
    if (!held.some(({ rows }) => hasDateProblem(rows))) return untested('not-needed');
    const open = await controlAttempt(context).open;
    return open === undefined ? untested('not-reached') : [await askDate(context, hostname, open.where)];
  },
});
