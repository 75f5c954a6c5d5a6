import { bareNames } from './bare-names.ts';
import type { BounceEntry } from './bounce.ts';

/** What is known beside the words of a report that names nobody in full. */
export interface Hints {
  /** For whom the lost message was, by the copy of its header. */
  readonly sentTo: readonly string[];
  /** The address that the report came from. */
  readonly from: string;
}

/** `example.com`, `example.co.uk`: a domain that people have addresses in, where longer names are those of machines. */
const DOMAIN = /@((?:[a-z0-9-]{1,63}\.)(?:(?:ac|co|com|edu|gov|ne|net|or|org)\.[a-z]{2}|[a-z]{2,24}))$/i;

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@')).toLowerCase();

/** Servers leave out their own domain only: the copy of the message shows it, else the address of the report. */
function inFull(names: readonly string[], { sentTo, from }: Hints): string[] {
  if (sentTo.length > 0) {
    return names.flatMap((name) => sentTo.find((address) => localPart(address) === name.toLowerCase()) ?? []);
  }
  const domain = DOMAIN.exec(from)?.[1];
  return domain === undefined ? [...names] : names.map((name) => `${name}@${domain.toLowerCase()}`);
}

/**
 * Names those who failed where a report gives no address: by the bare names in its list, else by whom the lost message was
 * for. Entries that name anybody stay as they are.
 */
export function guessRecipients(entries: readonly BounceEntry[], hints: Hints): readonly BounceEntry[] {
  const [first] = entries;
  if (!first || entries.some(({ recipient }) => recipient !== undefined)) return entries;
  const names = inFull(bareNames(first.visible), hints);
  if (names.length > 0) return names.map((recipient) => ({ ...first, recipient }));
  const [guessed] = hints.sentTo;
  return guessed === undefined ? entries : [{ ...first, recipient: guessed }];
}
