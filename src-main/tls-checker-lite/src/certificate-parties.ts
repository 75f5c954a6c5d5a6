import { type Element, elementAt, partsOf, SEQUENCE } from './der.ts';

const VERSION = 0xa0;

/** Who signed a certificate, and whom it is about, each as a key that compares equal for equal names. */
export interface Parties {
  readonly issuer: string;
  readonly subject: string;
}

/** How a name is spelled differs from one issuer to the other: the string type and the case do not count (RFC 5280 section 7.1). */
const keyOf = (der: Buffer, name: Element): string =>
  partsOf(der, name)
    .flatMap((set) => partsOf(der, set))
    .map((pair) =>
      partsOf(der, pair)
        .map(({ from, to }) => der.toString('latin1', from, to).toLowerCase())
        .join('='),
    )
    .join('\n');

/** Reads both names by a walk over the DER (RFC 5280 section 4.1), without checking anything; undefined for other bytes. */
export function certificateParties(bytes: Uint8Array): Parties | undefined {
  const der = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outer = elementAt(der, 0);
  const body = outer?.tag === SEQUENCE ? elementAt(der, outer.from) : undefined;
  if (body?.tag !== SEQUENCE) return undefined;
  const parts = partsOf(der, body);
  const [, , issuer, , subject] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (issuer?.tag !== SEQUENCE || subject?.tag !== SEQUENCE) return undefined;
  return { issuer: keyOf(der, issuer), subject: keyOf(der, subject) };
}
