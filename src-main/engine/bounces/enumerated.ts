import { addressPlaces, type AddressPlace } from './address-places.ts';
import { addressRole, type AddressRole } from './address-role.ts';

/** One address, what it does in the report, and whether it goes on with a list of failed ones in a sentence. */
export interface Judged extends AddressPlace {
  readonly role: AddressRole;
  readonly goesOn: boolean;
}

const MAX_GAP = 120;
/** Between two addresses of one sentence: a comma or "and" in the languages of reports, and a name at most. */
const BETWEEN =
  /^[>)"'\]]{0,3}\s{0,4}(?:[,;&、，]|[,;]?\s{0,4}(?:and|or|und|et|y|e|en|och|og|i|a|и|と|和|및|ve|ja|és|sau|și))\s{0,4}(?:[^\s@<>:,;]{1,40} ){0,3}[<("'[]{0,3}(?:mailto:)?$/iu;

/**
 * Every address of a text with its role. An address that follows a failed one in an enumeration ("to a@…, b@… and c@…")
 * failed like it. `listAt`: where the heading over the failed addresses stands.
 */
export function enumerated(text: string, listAt: number): Judged[] {
  const judged: Judged[] = [];
  for (const place of addressPlaces(text)) {
    const role = addressRole(place, place.start > listAt);
    const last = judged.at(-1);
    const end = last ? last.start + last.address.length : 0;
    const follows = last?.role === 'failed' && (role === 'mentioned' || role === 'towards');
    const goesOn = follows && place.start - end <= MAX_GAP && BETWEEN.test(text.slice(end, place.start));
    judged.push({ ...place, role: goesOn ? 'failed' : role, goesOn });
  }
  return judged;
}
