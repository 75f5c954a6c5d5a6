import { isIPv6, type Socket } from 'node:net';
import type { Failure } from '../../contract/failure.ts';
import type { DialogLine, Reply } from '../../contract/observation.ts';
import { failureOf } from '../failure.ts';
import type { Clock, Outcome } from '../net.ts';
import { type ParsedReply, ReplyParser } from './reply-parser.ts';
import { SecretMask } from './secret-mask.ts';

/** Longest wait for one whole reply, however slowly it drips. */
const STEP_DEADLINE_MS = 8000;
const LEAVE_DEADLINE_MS = 1000;
const MAX_TRANSCRIPT = 400;
const UTF8_LINE = /^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u;

export interface DialogOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds for each step; 8 000 when absent. */
  readonly stepMs?: number;
  /** The name to give in EHLO, where a mail app would give one of its own: printable ASCII without blanks. */
  readonly ownName?: string;
}

/** A line that must not be shown: `bytes` are sent and then overwritten, `shown` stands in the transcript. */
export interface SecretLine {
  readonly bytes: Buffer;
  readonly shown: string;
}

/**
 * One SMTP conversation on an open socket, step by step (RFC 5321).
 *
 * Every step has a deadline and ends at once when the signal fires; nothing is thrown because the network or
 * the server misbehaved. The transcript holds at most 400 cleaned lines, without secrets.
 */
export class SmtpDialog {
  readonly transcript: DialogLine[] = [];
  #socket: Socket;
  #parser: ReplyParser;
  #ended: Failure | undefined;
  #wake: () => void = () => undefined;
  readonly #mask = new SecretMask();
  readonly #options: DialogOptions;
  readonly #began: number;
  readonly #onAbort = () => {
    this.#finish('stopped');
  };

  readonly #onData = (chunk: Buffer) => {
    this.#parser.push(chunk);
    this.#wake();
  };
  readonly #onError = (error: Error) => {
    this.#end(failureOf(error));
  };
  readonly #onEnd = () => {
    this.#end('connection-closed');
  };

  constructor(socket: Socket, options: DialogOptions) {
    this.#options = options;
    this.#began = options.clock.ticks();
    this.#socket = socket;
    this.#parser = this.#newParser();
    this.#listen(socket);
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal.aborted) this.#onAbort();
  }

  /** The name given in EHLO: the address literal of the socket (RFC 5321 section 4.1.3), unless another one was asked for. */
  get ownName(): string {
    if (this.#options.ownName !== undefined) return this.#options.ownName;
    const address = (this.#socket.localAddress ?? '127.0.0.1').replace(/%.*$/, '');
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return isIPv6(plain) ? `[IPv6:${plain}]` : `[${plain}]`;
  }

  /** Whether the server has already said more than it was asked for. */
  get hasRest(): boolean {
    return this.#parser.hasRest;
  }

  /** Waits for the next reply without sending anything: the greeting. */
  async read(): Promise<Outcome<Reply>> {
    return this.#await(this.#stepMs);
  }

  /** Sends one line of printable ASCII and waits for its reply. Throws a TypeError for any other line. */
  async command(line: string): Promise<Outcome<Reply>> {
    this.#send(line);
    return this.#await(this.#stepMs);
  }

  /** Sends a line that may hold letters beyond ASCII, to a server that takes them (RFC 6531), and waits for its reply. */
  async utf8Command(line: string): Promise<Outcome<Reply>> {
    this.#send(line, UTF8_LINE);
    return this.#await(this.#stepMs);
  }

  /** Sends two lines at once, to a server that takes that (RFC 2920), and waits for both replies. */
  async pair(first: string, second: string): Promise<[Outcome<Reply>, Outcome<Reply>]> {
    this.#socket.cork();
    this.#send(first, UTF8_LINE);
    this.#send(second, UTF8_LINE);
    this.#socket.uncork();
    return [await this.#await(this.#stepMs), await this.#await(this.#stepMs)];
  }

  /** Sends a line that holds a secret, overwrites its bytes, and waits for the reply. */
  async secret(line: SecretLine): Promise<Outcome<Reply>> {
    this.#note('client', line.shown);
    const wire = Buffer.concat([line.bytes, Buffer.from('\r\n')]);
    line.bytes.fill(0);
    // The copy in our hands lives until the system has taken the bytes.
    if (this.#ended === undefined) this.#socket.write(wire, () => wire.fill(0));
    else wire.fill(0);
    return this.#await(this.#stepMs);
  }

  /** From now on these bytes are blanked should the server repeat them. */
  hide(secret: Uint8Array): void {
    this.#mask.add(secret);
  }

  /**
   * Gives the socket away, so that TLS can be put on it; `undefined` when the connection has ended.
   * What the server said before is forgotten (RFC 3207 section 4.2). Either `adopt` or `destroy` must follow.
   */
  release(): Socket | undefined {
    if (this.#ended !== undefined) return undefined;
    this.#unlisten();
    this.#socket.pause();
    return this.#socket;
  }

  /** Goes on over the secured socket. The caller has looked at its certificate before it sends a secret. */
  adopt(socket: Socket, note: string): void {
    this.#note('note', note);
    this.#parser = this.#newParser();
    this.#listen(socket);
    socket.resume();
  }

  /** Says goodbye within a second and destroys the socket. Never rejects. */
  async leave(lines: readonly string[] = ['QUIT']): Promise<void> {
    for (const line of lines) {
      if (this.#ended !== undefined) break;
      this.#send(line);
      await this.#await(LEAVE_DEADLINE_MS);
    }
    this.destroy();
  }

  /** Ends the connection at once and overwrites the secrets. */
  destroy(): void {
    this.#finish('connection-closed');
  }

  get #stepMs(): number {
    return this.#options.stepMs ?? STEP_DEADLINE_MS;
  }

  #newParser(): ReplyParser {
    return new ReplyParser(
      (shown) => {
        this.#note('server', shown);
      },
      (line) => this.#mask.apply(line),
    );
  }

  #send(line: string, allowed = /^[ -~]*$/): void {
    if (!allowed.test(line)) throw new TypeError('A command line holds printable characters only.');
    this.#note('client', line);
    if (this.#ended === undefined) this.#socket.write(`${line}\r\n`);
  }

  #note(from: DialogLine['from'], text: string): void {
    if (this.transcript.length >= MAX_TRANSCRIPT) return;
    const at = Math.max(0, this.#options.clock.ticks() - this.#began);
    this.transcript.push({ from, text: text.slice(0, 2048), at });
  }

  #listen(socket: Socket): void {
    this.#socket = socket;
    socket.on('data', this.#onData);
    socket.on('error', this.#onError);
    socket.on('end', this.#onEnd);
    socket.on('close', this.#onEnd);
  }

  /** TLS reads the socket from here on; the error listener stays, so that a late reset cannot end the process. */
  #unlisten(): void {
    this.#socket.off('data', this.#onData);
    this.#socket.off('end', this.#onEnd);
    this.#socket.off('close', this.#onEnd);
  }

  /** The other side has ended; a reply that came before is still read. */
  #end(failure: Failure): void {
    this.#ended ??= failure;
    this.#wake();
  }

  #finish(failure: Failure): void {
    this.#end(failure);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    this.#mask.forget();
    this.#socket.destroy();
  }

  #nextReply(): ParsedReply {
    const parsed = this.#ended === 'stopped' ? undefined : this.#parser.next();
    if (parsed !== undefined && parsed.state !== 'waiting') return parsed;
    return this.#ended === undefined ? { state: 'waiting' } : { state: 'broken', failure: this.#ended };
  }

  async #await(deadlineMs: number): Promise<Outcome<Reply>> {
    const began = this.#options.clock.ticks();
    const parsed = await this.#untilReply(deadlineMs);
    const ms = Math.max(0, this.#options.clock.ticks() - began);
    if (parsed.state === 'reply') return { ok: true, value: { ...parsed.reply, ms }, ms };
    if (parsed.state === 'waiting') {
      this.#finish('reply-timeout');
      return { ok: false, failure: 'reply-timeout', ms };
    }
    this.#finish(parsed.failure);
    return {
      ok: false,
      failure: parsed.failure,
      ...(parsed.said === undefined ? {} : { detail: parsed.said }),
      ms,
    };
  }

  /** `waiting` when the deadline has passed. */
  async #untilReply(deadlineMs: number): Promise<ParsedReply> {
    return new Promise((resolve) => {
      const finish = (parsed: ParsedReply) => {
        clearTimeout(timer);
        this.#wake = () => undefined;
        resolve(parsed);
      };
      const timer = setTimeout(finish, deadlineMs, { state: 'waiting' } satisfies ParsedReply);
      this.#wake = () => {
        const parsed = this.#nextReply();
        if (parsed.state !== 'waiting') finish(parsed);
      };
      this.#wake();
    });
  }
}
