import type { Socket } from 'node:net';
import { Fault } from './fault.ts';
import { faultOfError } from './fault-of-error.ts';
import type { Limit } from './limit.ts';
import type { TlsFault } from './types.ts';

const MAX_LINE = 4096;
const MAX_TOTAL = 65_536;

/** Reads a server's clear-text lines with a cap on each line and on all together. */
export class LineReader {
  readonly #socket: Socket;
  readonly #limit: Limit;
  readonly #onData: (chunk: Buffer) => void;
  readonly #onEnd: () => void;
  readonly #onError: (error: Error) => void;
  #buffer = Buffer.alloc(0);
  #total = 0;
  #broken: Fault | undefined;
  #wake: () => void = () => undefined;

  constructor(socket: Socket, limit: Limit) {
    this.#socket = socket;
    this.#limit = limit;
    this.#onData = (chunk) => {
      this.#total += chunk.length;
      if (this.#total > MAX_TOTAL) this.#break(new Fault('reply-too-long'));
      else this.#buffer = Buffer.concat([this.#buffer, chunk]);
      this.#wake();
    };
    this.#onEnd = () => {
      this.#break(new Fault('connection-closed'));
    };
    this.#onError = (error) => {
      this.#break(faultOfError(error));
    };
    socket.on('data', this.#onData).on('end', this.#onEnd).on('close', this.#onEnd).on('error', this.#onError);
  }

  #break(fault: Fault): void {
    this.#broken ??= fault;
    this.#wake();
  }

  #take(): string | undefined {
    const at = this.#buffer.indexOf(0x0a);
    if (at === -1 && this.#buffer.length <= MAX_LINE) return undefined;
    if (at === -1 || at > MAX_LINE) throw new Fault('reply-too-long');
    const line = this.#buffer.subarray(0, at).toString('latin1');
    this.#buffer = this.#buffer.subarray(at + 1);
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  /** The next line without its end. Rejects with `late` at the deadline. */
  next(late: TlsFault): Promise<string> {
    return this.#limit.step<string>(late, (done, fail) => {
      const look = () => {
        try {
          const line = this.#take();
          if (line !== undefined) done(line);
          else if (this.#broken !== undefined) fail(this.#broken);
        } catch (error) {
          fail(error);
        }
      };
      this.#wake = look;
      // Later, so that `step` holds the function that removes the listener before it is needed.
      queueMicrotask(look);
      return () => {
        this.#wake = () => undefined;
      };
    });
  }

  /** Stops reading and says whether the server has sent more than was read. */
  detach(): { leftover: boolean } {
    this.#socket
      .off('data', this.#onData)
      .off('end', this.#onEnd)
      .off('close', this.#onEnd)
      .off('error', this.#onError);
    this.#socket.pause();
    return { leftover: this.#buffer.length > 0 || this.#socket.readableLength > 0 };
  }
}
