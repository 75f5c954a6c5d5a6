import { firstTextPart } from './first-text-part.ts';
import { type MessageLabel, sha256 } from './rows.ts';
import { type Mark, scoreMessage } from './score-message.ts';
import { firstReading, type Read } from './score-text.ts';

const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,253}\w/g;

/** Hashes of every address that stands in a text. */
const hashesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(ADDRESS)].map(([address]) => sha256(address.toLowerCase()).slice(0, 16)));

/**
 * Marks what is read when only the visible text of a message is pasted. Recipients and reasons count where the text
 * names every failed address, a code counts where it stands in the text.
 */
export async function scoreVisible(label: MessageLabel, bytes: Uint8Array, read: Read, mark: Mark): Promise<void> {
  const text = firstTextPart(bytes);
  const named = hashesIn(text);
  const wanted = label.expect.map((row) => row.recipientSha256_16 ?? []);
  if (!label.isBounce || wanted.length === 0) return;
  if (!wanted.every((hashes) => hashes.some((hash) => named.has(hash)))) return;
  const reading = await firstReading(read, new TextEncoder().encode(text));
  const shown = (code: string | undefined) =>
    code !== undefined && new RegExp(`(?<![\\d.])${code.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(text);
  const expected = label.expect.map(({ replyCode, enhancedStatus, ...row }) => ({
    ...row,
    ...(shown(replyCode) && replyCode !== undefined && { replyCode }),
    ...(shown(enhancedStatus) && enhancedStatus !== undefined && { enhancedStatus }),
  }));
  scoreMessage({ ...label, expect: expected }, reading, mark);
}
