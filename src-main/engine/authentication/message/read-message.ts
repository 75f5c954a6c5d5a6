import { readEntity, type Entity } from '../../mime/read-entity.ts';
import { unixLines } from '../../mime/unix-lines.ts';

/** A message, read as far as its checks need. */
export interface ReadMessage {
  /** Name in lower case and unfolded value, in order; of the first 256 KiB of the header. */
  readonly fields: Entity['fields'];
  readonly entity: Entity;
  /** Bytes as it goes over the wire, encoded and with CRLF. */
  readonly size: number;
  /** Bytes of the longest line, without its end. */
  readonly longestLine: number;
  /** The header holds bytes above 127. */
  readonly hasRawLetters: boolean;
}

const LF = 10;

function lineFacts(bytes: Uint8Array): { readonly lines: number; readonly longest: number } {
  let lines = 0;
  let longest = 0;
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
    lines += 1;
    longest = Math.max(longest, at - from);
    from = at + 1;
  }
  return { lines, longest: Math.max(longest, bytes.length - from) };
}

/** Whether a byte above 127 stands before the first empty line. */
function rawInHeader(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) > 127) return true;
    if (bytes[at] === LF && bytes[at + 1] === LF) return false;
  }
  return false;
}

/** Reads a message with any line ends. Gives no fields for what is no message. Never throws. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  const unix = unixLines(bytes);
  const entity = readEntity(unix);
  const { lines, longest } = lineFacts(unix);
  return {
    fields: entity.fields,
    entity,
    size: unix.length + lines,
    longestLine: longest,
    hasRawLetters: rawInHeader(unix),
  };
}

/** The value of the first field of this name. */
export const fieldOf = (fields: Entity['fields'], name: string): string | undefined =>
  fields.find(([key]) => key === name)?.[1];
