import { isHomeName } from '../../facts/home-name.ts';
import { hexDigits, type Ip } from './ip.ts';

/** So many digits of an IPv6 address in a row are no accident. */
const TELLING = 12;

const twisted = (digits: string): string => Array.from(digits).reverse().join('');

/** Whether the name holds the address itself in hex digits. */
function holdsDigits(ip: Ip, name: string): boolean {
  const digits = hexDigits(ip);
  if (ip.family === 4) return new RegExp(`(?<![0-9a-f])${digits}(?![0-9a-f])`, 'i').test(name);
  const bare = name.toLowerCase().replace(/[^0-9a-z]/g, '');
  return [digits, twisted(digits)].some((whole) =>
    Array.from({ length: whole.length - TELLING + 1 }, (_, at) => whole.slice(at, at + TELLING)).some(
      // A run of zeros stands in many names and tells nothing.
      (part) => !/0{8}/.test(part) && bare.includes(part),
    ),
  );
}

/** Whether a name looks like one of a home line, or one that a machine made from the address: many servers refuse those. */
export const isGenericName = (ip: Ip, name: string): boolean =>
  isHomeName(ip.family === 4 ? ip.bytes.join('.') : '', name) || holdsDigits(ip, name);
