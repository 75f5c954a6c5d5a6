/** One `name=value` of a record, with where it stands in the text (counted from 0). */
export interface PlacedTag {
  /** Lower case. */
  readonly name: string;
  /** Without the blanks around it. */
  readonly value: string;
  readonly at: number;
  readonly valueAt: number;
}
/** A piece of a record that is no `name=value`. */
export interface BrokenPiece {
  readonly text: string;
  readonly at: number;
}
/** A record taken apart at its semicolons. */
export interface PlacedTags {
  readonly tags: readonly PlacedTag[];
  readonly broken: readonly BrokenPiece[];
}

const MAX_LENGTH = 65_536;
const MAX_TAGS = 200;
const TAG = /^([a-z][a-z0-9_-]{0,99})[ \t]*=[ \t]*(.*)$/is;
// Printing characters of ASCII only: what the rules of DMARC, MTA-STS and TLS reports allow in a value.
const PRINTING = /^[\x20-\x7e]+$/;

/**
 * Takes a record such as `v=DMARC1; p=none` apart and keeps the places, so that a fault can be pointed at. Reads at most 64 KiB
 * and 200 pieces; the first piece beyond is broken. Empty pieces are passed over. Never throws.
 */
export function placedTags(text: string): PlacedTags {
  const tags: PlacedTag[] = [];
  const broken: BrokenPiece[] = [];
  let at = 0;
  for (const piece of text.slice(0, MAX_LENGTH).split(';')) {
    const body = piece.trim();
    const start = at + piece.indexOf(body);
    const read = body === '' ? undefined : readTag(body, start);
    if (body !== '' && tags.length + broken.length >= MAX_TAGS) {
      broken.push({ text: body, at: start });
      break;
    }
    if (read !== undefined) tags.push(read);
    else if (body !== '') broken.push({ text: body, at: start });
    at += piece.length + 1;
  }
  return { tags, broken };
}

function readTag(body: string, at: number): PlacedTag | undefined {
  const [, name, value = ''] = TAG.exec(body) ?? [];
  if (name === undefined || !PRINTING.test(value)) return undefined;
  return { name: name.toLowerCase(), value, at, valueAt: at + body.length - value.length };
}
