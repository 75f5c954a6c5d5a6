/** One line of a peer, without its line end. `cut` is true when it was longer than the cap and the rest was dropped. */
export interface ReceivedLine {
  readonly text: string;
  readonly cut: boolean;
}

export interface LineSplitter {
  /** Takes the next bytes and gives the lines that they complete, in order. */
  push(chunk: Uint8Array): ReceivedLine[];
  /** Forgets an unfinished line, for instance at the change to TLS (RFC 3207 section 4.2). */
  reset(): void;
}

const LF = 0x0a;
const CR = 0x0d;

const withoutLineEnd = (bytes: Buffer): Buffer => (bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes);

/**
 * Cuts a byte stream into lines that end with CRLF (RFC 5321 section 2.3.8); a bare LF is taken as well.
 * Never holds more than `maxBytes` of one line, whatever the peer sends.
 */
export const createLineSplitter = (maxBytes = 4096): LineSplitter => {
  let kept: Buffer = Buffer.alloc(0);
  let cut = false;

  const keep = (part: Buffer): void => {
    const room = maxBytes - kept.length;
    cut ||= part.length > room;
    kept = Buffer.concat([kept, part.subarray(0, Math.max(0, room))]);
  };
  const take = (): ReceivedLine => {
    const line = { text: (cut ? kept : withoutLineEnd(kept)).toString('utf8'), cut };
    kept = Buffer.alloc(0);
    cut = false;
    return line;
  };

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const lines: ReceivedLine[] = [];
      let from = 0;
      for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, from)) {
        keep(bytes.subarray(from, end));
        lines.push(take());
        from = end + 1;
      }
      keep(bytes.subarray(from));
      return lines;
    },
    reset() {
      kept = Buffer.alloc(0);
      cut = false;
    },
  };
};
