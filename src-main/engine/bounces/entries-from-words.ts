import type { BounceEntry } from './bounce.ts';
import { visibleRecipients } from './visible-recipients.ts';

/** What the words of a report are read with. */
export interface WordsToRead {
  readonly text: string;
  /** Addresses that cannot be the failed one, in lower case. */
  readonly own: ReadonlySet<string>;
  /** Failed addresses that a header names (`X-Failed-Recipients`). */
  readonly failed: readonly string[];
}

/** One entry per failed recipient from words alone. Where nobody is named, one entry without a recipient. */
export function entriesFromWords({ text, own, failed }: WordsToRead): BounceEntry[] {
  const named = visibleRecipients(text, own);
  const about = (address: string) =>
    named.find((one) => one.address.toLowerCase() === address.toLowerCase())?.text ?? text;
  if (failed.length > 0) return failed.map((recipient) => ({ recipient, visible: about(recipient) }));
  if (named.length === 0) return [{ visible: text }];
  return named.map(({ address, text: words, ...forwarded }) => ({
    recipient: address,
    ...forwarded,
    visible: named.length === 1 ? text : words,
  }));
}
