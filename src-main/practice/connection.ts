import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import { answerLine } from './commands.ts';
import { greetingOf } from './hello-commands.ts';
import { createLineSplitter, type ReceivedLine } from './line-splitter.ts';
import { perform } from './perform.ts';
import { enterTls, newState } from './session-state.ts';
import type { Reaction, SmtpScript } from './smtp-script.ts';

const MAX_QUEUE = 2000;
const NOISE = '!'.repeat(64);

export interface ConnectionOptions {
  readonly script: SmtpScript;
  readonly secureContext: SecureContext;
  readonly implicitTls: boolean;
  readonly idleMs: number;
  readonly lifeMs: number;
  /** Told about every line as it arrives. */
  readonly saw: (line: ReceivedLine, secure: boolean) => void;
}

/**
 * Serves one SMTP client on an accepted socket until either side ends it, it is idle for `idleMs`,
 * or it is `lifeMs` old. Never throws: a broken connection is the end of it.
 */
export const serveConnection = (raw: Socket, options: ConnectionOptions): void => {
  const state = newState(options.script);
  const splitter = createLineSplitter();
  const gone = new AbortController();
  let stream: Socket = raw;
  let queue: ReceivedLine[] = [];
  let busy = true;

  const destroy = (): void => {
    stream.destroy();
    raw.destroy();
  };
  const lifetime = setTimeout(destroy, options.lifeMs);

  const onData = (chunk: Buffer): void => {
    const lines = splitter.push(chunk);
    for (const line of lines) options.saw(line, state.secure);
    queue.push(...lines);
    if (queue.length > MAX_QUEUE) destroy();
    else void work();
  };
  const listen = (): void => {
    stream.on('error', destroy);
    stream.on('close', () => {
      destroy();
      clearTimeout(lifetime);
      gone.abort();
    });
    stream.setTimeout(options.idleMs, destroy);
    stream.on('data', onData);
  };

  const upgrade = (): Promise<void> =>
    new Promise((resolve) => {
      raw.off('data', onData);
      raw.setTimeout(0);
      splitter.reset();
      queue = [];
      const secured = new TLSSocket(raw, { isServer: true, secureContext: options.secureContext });
      stream = secured;
      listen();
      secured.once('secure', () => {
        enterTls(state);
        resolve();
      });
      secured.once('close', resolve);
    });

  const react = async (reaction: Reaction): Promise<boolean> => {
    const after = await perform(reaction, stream, gone.signal);
    if (after === 'upgrade') await upgrade();
    if (after === 'close') stream.end();
    if (after === 'reset') raw.resetAndDestroy();
    if (after === 'garbage') stream.once('data', () => stream.end(NOISE));
    return after === 'upgrade' || after === 'go-on';
  };

  /** Answers what has arrived, one line after the other; once it stops for good it stays busy. */
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      const reaction = answerLine(state, line);
      if (reaction !== undefined && !(await react(reaction).catch(() => false))) return;
    }
    busy = false;
  };

  const begin = async (): Promise<void> => {
    if (options.implicitTls) await upgrade();
    if (!(await react(greetingOf(state)).catch(() => false))) return;
    busy = false;
    await work();
  };

  listen();
  void begin();
};
