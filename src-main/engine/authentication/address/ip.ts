/** One address as its 4 or 16 bytes. An IPv4 address that is written as IPv6 counts as IPv4 (RFC 4291 section 2.5.5.2). */
export interface Ip {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
}

const BYTE = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const LONGEST = 45;

function readFour(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => BYTE.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

const bytesOf = (group: string): number[] => {
  const value = parseInt(group, 16);
  return [value >> 8, value & 255];
};

/** The groups of one side of `::` as bytes; the last group may be an IPv4 address. */
function readSide(text: string, mayEndInFour: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const four = mayEndInFour && last.includes('.') ? readFour(last) : undefined;
  const plain = four === undefined ? groups : groups.slice(0, -1);
  return plain.every((group) => GROUP.test(group)) ? [...plain.flatMap(bytesOf), ...(four ?? [])] : undefined;
}

function readSix(text: string): readonly number[] | undefined {
  const sides = text.split('::');
  if (sides.length > 2) return undefined;
  const [left = '', right] = sides;
  const head = readSide(left, right === undefined);
  const tail = readSide(right ?? '', true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 16 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** Whether IPv6 bytes only carry an IPv4 address, `::ffff:192.0.2.1`. */
const isMapped = (bytes: readonly number[]): boolean =>
  bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;

/** Reads an address (the forms of RFC 4291 section 2.2; no zone, no leading zeros in IPv4); `undefined` for any other text. */
export function readIp(text: string): Ip | undefined {
  if (text.length > LONGEST) return undefined;
  const four = readFour(text);
  if (four !== undefined) return { family: 4, bytes: four };
  const six = text.includes(':') ? readSix(text) : undefined;
  if (six === undefined) return undefined;
  return isMapped(six) ? { family: 4, bytes: six.slice(12) } : { family: 6, bytes: six };
}

/** All hex digits of the bytes, in their order. */
export const hexDigits = ({ bytes }: Ip): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The address as labels of a name, last part first: bytes for IPv4, single hex digits for IPv6 (RFC 5782 section 2). */
export const reversedLabels = (ip: Ip): string =>
  (ip.family === 4 ? ip.bytes.map(String) : Array.from(hexDigits(ip))).reverse().join('.');

/** The name under which the name of an address stands (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export const reverseNameOf = (ip: Ip): string => `${reversedLabels(ip)}.${ip.family === 4 ? 'in-addr' : 'ip6'}.arpa`;

/** Whether two texts mean the same address. */
export function isSameIp(ip: Ip, text: string): boolean {
  const other = readIp(text);
  return other?.family === ip.family && hexDigits(other) === hexDigits(ip);
}
