export const SEQUENCE = 0x30;

export interface Element {
  readonly tag: number;
  /** Where the content begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** The DER element that begins at `at` (ITU-T X.690 section 8.1); undefined when it does not fit into the bytes. */
export function elementAt(der: Uint8Array, at: number): Element | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (size > 4 || first === 0x80) return undefined;
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i += 1) length = length * 256 + (der[at + 2 + i] ?? 0);
  const from = at + 2 + size;
  return from + length > der.length ? undefined : { tag, from, to: from + length };
}

/** The parts of an element that is made of others, in their order; a part that does not fit ends the list. */
export function partsOf(der: Uint8Array, { from, to }: Element): Element[] {
  const parts: Element[] = [];
  for (let at = from; at < to;) {
    const part = elementAt(der, at);
    if (part === undefined || part.to > to) break;
    parts.push(part);
    at = part.to;
  }
  return parts;
}

/** An object identifier in dots, from its content. */
export function dotted(bytes: Uint8Array): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    parts.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = parts;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
