import type { Failure } from '../../contract/failure.ts';
import type { Reply } from '../../contract/observation.ts';
import { cleanText } from '../clean-text.ts';

const MAX_LINE_KEPT = 2048;
const MAX_REPLY_BYTES = 64 * 1024;
const MAX_LINES = 512;
const LF = 0x0a;

/** What the bytes so far add up to. `said` is the cleaned line that could not be read, when there is one. */
export type ParsedReply =
  | { readonly state: 'waiting' }
  | { readonly state: 'reply'; readonly reply: Reply }
  | { readonly state: 'broken'; readonly failure: Failure; readonly said?: string };

const LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s;
const ENHANCED = /^([245])\.(\d{1,3})\.(\d{1,3})(?=\s|$)\s*/;

/** Takes the enhanced code (RFC 3463) off one line; only a class that fits the basic code counts. */
const splitEnhanced = (code: number, text: string): { enhanced?: string; text: string } => {
  const found = ENHANCED.exec(text);
  if (found?.[1] !== String(code).charAt(0)) return { text };
  return { enhanced: found[0].trim(), text: text.slice(found[0].length) };
};

/**
 * Puts the bytes of a server together to SMTP replies (RFC 5321 section 4.2), however they are cut.
 *
 * Takes bare LF as well as CRLF. Kept are 2 kB of a line; a reply beyond 64 kB or 512 lines is
 * `reply-too-long`, a line without a code or with another code than the line before `reply-malformed`.
 * A broken parser stays broken.
 */
export class ReplyParser {
  #pending: Buffer[] = [];
  #line: Buffer[] = [];
  #lineKept = 0;
  #bytes = 0;
  #code: number | undefined;
  #enhanced: string | undefined;
  #texts: string[] = [];
  #broken: ParsedReply | undefined;
  readonly #onLine: (shown: string) => void;
  readonly #mask: (line: Buffer) => Buffer;

  /** `onLine` sees every cleaned line of the server, `mask` may blank secrets in its bytes first. */
  constructor(onLine: (shown: string) => void = () => undefined, mask: (line: Buffer) => Buffer = (line) => line) {
    this.#onLine = onLine;
    this.#mask = mask;
  }

  /** Adds bytes; they are looked at by `next`. */
  push(chunk: Buffer): void {
    // After a broken reply nothing is kept, and what nobody asked for is capped: a flood costs no memory.
    if (this.#broken !== undefined) return;
    this.#pending.push(chunk);
    const waiting = this.#pending.reduce((sum, part) => sum + part.length, 0);
    if (waiting > MAX_REPLY_BYTES * 2) this.#break('reply-too-long');
  }

  /** Whether the server has said more than the replies taken so far. */
  get hasRest(): boolean {
    return this.#lineKept > 0 || this.#pending.some((chunk) => chunk.length > 0);
  }

  /** Whether any byte of an unfinished reply has come. */
  get hasBegun(): boolean {
    return this.#bytes > 0 || this.hasRest;
  }

  /** Takes the next whole reply, if there is one. */
  next(): ParsedReply {
    while (this.#broken === undefined) {
      const chunk = this.#pending.shift();
      if (chunk === undefined) return { state: 'waiting' };
      const parsed = this.#takeChunk(chunk);
      if (parsed !== undefined) return parsed;
    }
    return this.#broken;
  }

  #takeChunk(chunk: Buffer): ParsedReply | undefined {
    const end = chunk.indexOf(LF);
    const piece = end < 0 ? chunk : chunk.subarray(0, end);
    this.#bytes += piece.length + (end < 0 ? 0 : 1);
    if (this.#bytes > MAX_REPLY_BYTES) return this.#break('reply-too-long');
    this.#keep(piece);
    if (end < 0) return undefined;
    const rest = chunk.subarray(end + 1);
    if (rest.length > 0) this.#pending.unshift(rest);
    return this.#takeLine();
  }

  #keep(piece: Buffer): void {
    const kept = piece.subarray(0, MAX_LINE_KEPT - this.#lineKept);
    if (kept.length === 0) return;
    this.#line.push(kept);
    this.#lineKept += kept.length;
  }

  #takeLine(): ParsedReply | undefined {
    const shown = cleanText(this.#mask(Buffer.concat(this.#line)));
    this.#line = [];
    this.#lineKept = 0;
    this.#onLine(shown);
    const [, digits, separator, text = ''] = LINE.exec(shown) ?? [];
    const code = Number(digits);
    if (digits === undefined || (this.#code !== undefined && this.#code !== code)) {
      return this.#break('reply-malformed', shown);
    }
    return this.#addText(code, text, separator === '-');
  }

  #addText(code: number, line: string, more: boolean): ParsedReply | undefined {
    const { enhanced, text } = splitEnhanced(code, line);
    this.#code = code;
    this.#enhanced ??= enhanced;
    this.#texts.push(text);
    if (this.#texts.length > MAX_LINES) return this.#break('reply-too-long');
    return more ? undefined : this.#finish(code);
  }

  #finish(code: number): ParsedReply {
    const enhanced = this.#enhanced === undefined ? {} : { enhancedStatus: this.#enhanced };
    const reply: Reply = { code, ...enhanced, lines: this.#texts };
    this.#code = undefined;
    this.#enhanced = undefined;
    this.#texts = [];
    this.#bytes = 0;
    return { state: 'reply', reply };
  }

  #break(failure: Failure, said?: string): ParsedReply {
    this.#broken = { state: 'broken', failure, ...(said === undefined ? {} : { said }) };
    this.#pending = [];
    this.#line = [];
    return this.#broken;
  }
}
