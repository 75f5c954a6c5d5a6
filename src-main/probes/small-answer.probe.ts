import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Failure } from '../contract/failure.ts';
import { failureOf } from '../net/failure.ts';
import { hopelessHello, isAlert } from '../net/hopeless-hello.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import { SmtpDialog } from '../net/smtp/dialog.ts';
import { readGreeting } from '../net/smtp/read-greeting.ts';
import { sayHello } from '../net/smtp/say-hello.ts';
import { startTls } from '../net/smtp/start-tls.ts';
import { conversations } from './conversations.ts';
import { measured, notTested, timed } from './draft.ts';
import { portAttempts } from './port-attempts.ts';
import { probe, type ProbeContext } from './probe.ts';

const ANSWER_MS = 2500;

/** The first bytes that come back for a hello that nobody can agree to; a failure when none do. */
const firstBytes = (socket: Socket, name: string, signal: AbortSignal): Promise<Buffer | Failure> =>
  new Promise((resolve) => {
    const late = limitedSignal(signal, ANSWER_MS);
    const end = (result: Buffer | Failure) => {
      late.removeEventListener('abort', stop);
      socket.destroy();
      resolve(result);
    };
    const stop = () => {
      end(signal.aborted ? 'stopped' : 'timeout');
    };
    late.addEventListener('abort', stop, { once: true });
    socket.on('error', (error) => {
      end(failureOf(error));
    });
    socket.once('data', end).once('end', () => {
      end('connection-closed');
    });
    socket.resume();
    socket.write(hopelessHello(name, randomBytes(32)));
  });

/** Goes to the place where TLS would begin, as the settings have it. */
const readyForTls = async ({ net, target, signal }: ProbeContext, socket: Socket): Promise<Socket | undefined> => {
  if (target.submission.socketType === 'tls') return socket;
  const dialog = new SmtpDialog(socket, { clock: net.clock, signal });
  const greeting = await readGreeting(dialog);
  const hello = greeting.failure === undefined ? await sayHello(dialog) : undefined;
  const agreed =
    hello?.failure === undefined && hello !== undefined ? await startTls(dialog, hello.capabilities) : undefined;
  const free = agreed?.failure === undefined && agreed !== undefined ? dialog.release() : undefined;
  if (free === undefined) dialog.destroy();
  return free;
};

const ask = async (context: ProbeContext): Promise<Failure | undefined> => {
  const { net, target, signal } = context;
  const { hostname, port } = target.submission;
  const open = await portAttempts(context).find((attempt) => attempt.port === port)?.open;
  if (open === undefined) return 'timeout';
  const opened = await net.connect(open.where, signal);
  if (!opened.ok) return opened.failure;
  const socket = await readyForTls(context, opened.value);
  if (socket === undefined) return 'reply-timeout';
  const answer = await firstBytes(socket, hostname, signal);
  if (typeof answer === 'string') return answer;
  return isAlert(answer) ? undefined : 'tls-handshake-failed';
};

/**
 * Where the secure connection hangs after the first words: asks for an answer of a few bytes. If that comes, it is long
 * packets that get lost on the way.
 */
export default probe({
  id: 'small-answer',
  produces: ['small-answer'],
  consent: 'none',
  seconds: 15,
  run: async (context) => {
    const { hostname: host, port, socketType } = context.target.submission;
    const name = `${host}:${port}`;
    const { rows } = await conversations(context).account;
    const hangs = rows.some(({ probe: id, failure }) => id === 'tls-handshake' && failure === 'tls-no-answer');
    if (!hangs) return [notTested(context.net.clock, 'small-answer', name, 'not-needed')];
    const { result: failure, when } = await timed(context.net.clock, () => ask(context));
    const facts = { host, port, socketType, ...(failure === undefined ? {} : { failure }) };
    return [measured('small-answer', name, when, facts)];
  },
});
