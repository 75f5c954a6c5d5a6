const LF = 10;
const CR = 13;
const MESSAGE_LIMIT = 10_000_000;
const LINE_LIMIT = 4096;

/** `From ` and a sender, then a day, a month or a time: what mail programs write between two messages (RFC 4155). */
const ENVELOPE =
  /^From \S{1,320}(?:.{0,200}(?:\d{1,2}:\d\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)|\s{0,9}$)/i;
/** A report announces the copy of the returned message, which may bring its own envelope line along. */
const ANNOUNCES_COPY =
  /:\s{0,9}$|^-{3,80}\s{0,9}$|\b(?:below this line|copy of|original message|returned message|unsent message|message (?:header )?follows|undelivered message)\b/i;

/** Whether the last line before a message says that this is the copy of the one that came back. */
export const announcesCopy = (line: string): boolean => ANNOUNCES_COPY.test(line);

const FIELD = /^(?:>?From |[!-9;-~]{1,76}[ \t]{0,4}:)/;

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 512));
const isEmpty = (line: Uint8Array): boolean => line.length === 0 || (line.length === 1 && line[0] === CR);

/** Whether two lines that follow each other begin a message of an mbox file; text that starts with "From" does not. */
const begins = (line: Uint8Array, next: Uint8Array | undefined): boolean =>
  line[0] === 0x46 && ENVELOPE.test(ascii(line).trimEnd()) && (next === undefined || FIELD.test(ascii(next)));

/** Whether a file that starts with these bytes is an mbox file. Give it the first few KiB. */
export function isMbox(head: Uint8Array): boolean {
  const end = head.indexOf(LF);
  if (end < 0) return false;
  const next = head.indexOf(LF, end + 1);
  return begins(head.subarray(0, end), head.subarray(end + 1, next < 0 ? head.length : next));
}

/** Where the line that starts at `from` ends; `undefined` when the rest of it is still to come. */
function wholeLine(bytes: Uint8Array, from: number, last: boolean): number | undefined {
  const end = bytes.indexOf(LF, from);
  if (end >= 0) return end;
  return last || bytes.length - from >= LINE_LIMIT ? bytes.length : undefined;
}

/** Whether a line is an envelope; `undefined` when the line after it, which decides, is still to come. */
function isEnvelope(bytes: Uint8Array, from: number, end: number, last: boolean): boolean | undefined {
  const nextEnd = wholeLine(bytes, end + 1, last);
  return nextEnd === undefined ? undefined : begins(bytes.subarray(from, end), bytes.subarray(end + 1, nextEnd));
}

/**
 * Cuts an mbox file into its messages while it is being read. Holds one message at most, and of that the first 10 MB;
 * what stands before the first `From ` line is a message too. The `From ` lines themselves are left out.
 */
export class MboxSplitter {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private rest: Uint8Array = new Uint8Array(0);
  private afterEmpty = true;
  /** The last line that was not empty, as far as it tells a copy from a new message. */
  private lastWords: Uint8Array = new Uint8Array(0);

  /** Takes the next bytes; gives the messages that are complete now. */
  push(chunk: Uint8Array): Uint8Array[] {
    const bytes = new Uint8Array(this.rest.length + chunk.length);
    bytes.set(this.rest);
    bytes.set(chunk, this.rest.length);
    return this.take(bytes, false);
  }

  /** Gives what is left, after the last bytes. */
  end(): Uint8Array[] {
    return [...this.take(this.rest, true), ...this.finish()];
  }

  /** Goes over whole lines. A line that may be an envelope waits for the one after it. */
  private take(bytes: Uint8Array, last: boolean): Uint8Array[] {
    const done: Uint8Array[] = [];
    let [at, kept] = [0, 0];
    while (at < bytes.length) {
      const end = wholeLine(bytes, at, last);
      if (end === undefined) break;
      const envelope = this.mayBegin(bytes[at]) ? isEnvelope(bytes, at, end, last) : false;
      if (envelope === undefined) break;
      if (envelope) {
        this.keep(bytes.subarray(kept, at));
        done.push(...this.finish());
        kept = Math.min(bytes.length, end + 1);
      }
      const line = bytes.subarray(at, end);
      this.afterEmpty = bytes[end] === LF && isEmpty(line);
      if (!isEmpty(line)) this.lastWords = line.slice(0, 200);
      at = end + 1;
    }
    const upTo = Math.min(at, bytes.length);
    this.keep(bytes.subarray(kept, upTo));
    this.rest = bytes.slice(upTo);
    return done;
  }

  private mayBegin(first: number | undefined): boolean {
    return first === 0x46 && this.afterEmpty && !announcesCopy(ascii(this.lastWords));
  }

  private keep(piece: Uint8Array): void {
    const room = MESSAGE_LIMIT - this.size;
    if (piece.length === 0 || room <= 0) return;
    const part = piece.slice(0, room);
    this.pieces.push(part);
    this.size += part.length;
  }

  private finish(): Uint8Array[] {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    this.size = 0;
    return whole.some((byte) => byte > 32) ? [whole] : [];
  }
}

/** Cuts a stream of an mbox file into its messages, one at a time; see `MboxSplitter`. */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const splitter = new MboxSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}
