import { ADDRESS, bareAddress } from './address-in.ts';

/** One address in a report, and what stands around it. */
export interface AddressPlace {
  readonly address: string;
  /** Offset of the first character in the text. */
  readonly start: number;
  /** Up to 200 characters before it. */
  readonly before: string;
  /** What stands before it in its own line. */
  readonly lineBefore: string;
  /** Up to 120 characters behind it. */
  readonly after: string;
}

const BEFORE = 200;
const AFTER = 120;
const MAX_PLACES = 2000;

const ALL = new RegExp(ADDRESS.source, ADDRESS.flags.includes('g') ? ADDRESS.flags : `${ADDRESS.flags}g`);
/** Names of address types and fields that grow together with an address: `SMTP=bob@example.net`. */
const TYPE = /^(?:smtp|rfc822|mailto|to|rcpt|recipient|user|email)=/i;

/** Every address of a text in its order, at most 2 000. */
export function addressPlaces(text: string): AddressPlace[] {
  const places: AddressPlace[] = [];
  for (const hit of text.matchAll(ALL)) {
    if (places.length >= MAX_PLACES) break;
    const [whole] = hit;
    const address = bareAddress(whole.replace(TYPE, ''));
    const start = hit.index + whole.indexOf(address);
    const before = text.slice(Math.max(0, start - BEFORE), start);
    places.push({
      address,
      start,
      before,
      lineBefore: before.slice(before.lastIndexOf('\n') + 1),
      after: text.slice(start + address.length, start + address.length + AFTER),
    });
  }
  return places;
}
