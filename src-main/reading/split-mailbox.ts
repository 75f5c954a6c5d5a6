const LF = 10;

/** The line before each message of an mbox file (RFC 4155): sender, then weekday, month, day, time and year. */
const ENVELOPE =
  /^From \S{1,320} {1,4}\w{3} {1,2}\w{3} {1,2}\d{1,2} \d\d:\d\d(?::\d\d)?[^\n]{0,40} \d{4}[^\n]{0,10}\r?$/;
const FIELD = /^[\x21-\x39\x3b-\x7e]{1,76}:/;

/** One message of an mbox stream; `isCut` where it was longer than the cap. */
export interface MailboxPiece {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/**
 * Splits a stream of bytes into the messages of an mbox file, holding one message at a time and of that at most `most`
 * bytes. A message starts at an envelope line that follows an empty line (or nothing) and is followed by a header
 * field. What holds no such line comes back as one piece.
 */
export async function* splitMailbox(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<MailboxPiece> {
  let piece: Buffer[] = [];
  let size = 0;
  let isCut = false;
  let wasEmpty = true;
  let held: Buffer | undefined;

  const keep = (line: Buffer) => {
    isCut ||= size + line.length > most;
    if (!isCut) piece.push(line);
    size += line.length;
  };
  const take = (): MailboxPiece => {
    const taken = { bytes: Buffer.concat(piece), isCut };
    [piece, size, isCut] = [[], 0, false];
    return taken;
  };

  for await (const line of linesOf(stream, most)) {
    if (held !== undefined) {
      if (size > 0 && FIELD.test(line.toString('latin1', 0, 100))) yield take();
      keep(held);
      held = undefined;
    }
    if (wasEmpty && line.length < 500 && ENVELOPE.test(line.toString('latin1').trimEnd())) held = line;
    else keep(line);
    wasEmpty = line.length <= 2 && (line[0] === LF || line[1] === LF);
  }
  if (held !== undefined) keep(held);
  if (size > 0) yield take();
}

/** Lines with their ends; a line longer than `most` comes in pieces. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream) {
    const block = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = block.indexOf(LF); end >= 0; end = block.indexOf(LF, start)) {
      yield block.subarray(start, end + 1);
      start = end + 1;
    }
    rest = block.subarray(start);
    if (rest.length > Math.min(most, 1_000_000)) {
      yield rest;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield rest;
}
