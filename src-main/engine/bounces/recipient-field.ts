import { addressIn } from './address-in.ts';

/** The signs that X.400 has no letter for, RFC 2156 section 4.1: `bob(a)example.net`. */
const X400: Readonly<Record<string, string>> = { a: '@', q: '"', p: '%', u: '_', l: '(', r: ')' };
/** Inside of an X.400 name: `/DDA.RFC-822=bob(a)example.net/`, `dda:SMTP=bob@example.net;`. */
const INSIDE = /\bdda?[.:](?:rfc-?822|smtp)=([^;/\s]{3,320})/i;
/** How Exchange puts one address into another: `IMCEASMTP-bob+40example+2Enet@gateway.example`. */
const CAPSULE = /\bIMCEASMTP-([^\s@<>;]{3,320})@/i;

const fromHex = (_: string, hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Mail addresses in other alphabets, RFC 6533 section 3: as they are, or with `\x{3B4}` for a letter. */
function internationalIn(value: string): string | undefined {
  const [, written = ''] = /^\s{0,8}utf-8\s{0,4};\s{0,8}<?([^\s<>;]{3,2000})/i.exec(value) ?? [];
  const address = written.replace(/\\x\{([0-9A-F]{2,6})\}/gi, fromHex);
  return /^[^\s@]{1,64}@[^\s@]{1,253}\.[^\s@]{2,63}$/u.test(address) ? address : undefined;
}

function wrappedIn(value: string): string | undefined {
  const inside = INSIDE.exec(value)?.[1]?.replace(
    /\(([aqpulr])\)/gi,
    (_, sign: string) => X400[sign.toLowerCase()] ?? '',
  );
  const capsule = CAPSULE.exec(value)?.[1]?.replace(/\+([0-9a-f]{2})/gi, fromHex);
  return [inside, capsule].map((one) => addressIn(one ?? '')).find((one) => one !== undefined);
}

/** What the sender's program had to write otherwise in an address, and some servers leave so (RFC 3461 section 4). */
export const withoutXtext = (address: string): string => address.replace(/\+(2B|3D)/g, fromHex);

/**
 * The address in a recipient field of a delivery status: `rfc822; bob@example.net` (RFC 3464), `utf-8; …` (RFC 6533), or an
 * X.400 name that holds one. `undefined` for a local name, a command or anything else without an address.
 */
export function recipientIn(field: string): string | undefined {
  const value = field.slice(0, 2048);
  return internationalIn(value) ?? wrappedIn(value) ?? addressIn(value);
}
