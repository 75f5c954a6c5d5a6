/** One TLSA record (RFC 6698 section 2.1), as far as mail servers may use it (RFC 7672 section 3.1). */
export interface Tlsa {
  readonly usage: number;
  readonly selector: number;
  readonly matching: number;
  /** Lower-case hex without blanks. */
  readonly data: string;
  /** Usages 2 and 3 with known parameters; a sender passes over the others (RFC 7672 section 3.1.3). */
  readonly usable: boolean;
}

/** One certificate that a server showed, each value as lower-case hex: whole or its public key, as it is or as a digest. */
export interface ShownCertificate {
  readonly whole: string;
  readonly wholeSha256: string;
  readonly wholeSha512: string;
  readonly key: string;
  readonly keySha256: string;
  readonly keySha512: string;
}

const RECORD = /^(\d{1,3}) (\d{1,3}) (\d{1,3}) ([0-9a-f ]+)$/i;
const LENGTHS: Readonly<Partial<Record<number, number>>> = { 1: 64, 2: 128 };
const MOST_CHARACTERS = 65_536;

/** Reads one record in presentation form; `undefined` for what is none, such as a digest of the wrong length. */
export function readTlsa(text: string): Tlsa | undefined {
  const [, usage, selector, matching, hex = ''] = RECORD.exec(text.slice(0, MOST_CHARACTERS)) ?? [];
  const data = hex.replaceAll(' ', '').toLowerCase();
  const [u = 256, s = 256, m = 256] = [usage, selector, matching].map((number) => Number(number ?? 256));
  if (Math.max(u, s, m) > 255 || !isWhole(data, LENGTHS[m])) return undefined;
  return { usage: u, selector: s, matching: m, data, usable: [2, 3].includes(u) && s <= 1 && m <= 2 };
}

/** Whole bytes, and as many as the digest has. */
const isWhole = (data: string, length = data.length): boolean =>
  data !== '' && data.length % 2 === 0 && data.length === length;

/**
 * Whether a usable record holds one of the certificates that a server showed, its own first: usage 3 looks at the server's own only,
 * usage 2 at each of those that signed it.
 */
export function matchesTlsa(tlsa: Tlsa, shown: readonly ShownCertificate[]): boolean {
  const looked = tlsa.usage === 3 ? shown.slice(0, 1) : shown.slice(1);
  return tlsa.usable && looked.some((certificate) => partOf(tlsa, certificate).toLowerCase() === tlsa.data);
}

function partOf(
  { selector, matching }: Tlsa,
  { whole, wholeSha256, wholeSha512, key, keySha256, keySha512 }: ShownCertificate,
): string {
  const parts = selector === 0 ? [whole, wholeSha256, wholeSha512] : [key, keySha256, keySha512];
  return parts[matching] ?? '';
}
