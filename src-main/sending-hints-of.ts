import type { CaseFile } from './contract/case.ts';
import type { Reading, Unreadable } from './contract/reading.ts';
import { type SendingHints, sendingHints } from './engine/authentication/address/sending-hints.ts';
import type { ExplainInput } from './engine/explain.ts';

const MOST_BYTES = 1_000_000;
/** What came back, or lies in somebody's inbox, was seen by other servers. An error in a mail app tells only of this line. */
const SEEN_BY_OTHERS: ReadonlySet<string> = new Set(['message-returned', 'in-spam', 'not-arrived']);
const RETURNED: ReadonlySet<string> = new Set(['bounce', 'delayed', 'complaint']);

const wasReturned = (reading: Reading | Unreadable): boolean => 'kind' in reading && RETURNED.has(reading.kind);

/** Who sent the mail, as far as the texts and files of a case tell it; `undefined` where they are no returned mail. */
export function hintsOf(
  { symptom, account }: CaseFile,
  readings: readonly (Reading | Unreadable)[],
  files: readonly ExplainInput[],
): SendingHints | undefined {
  if (!SEEN_BY_OTHERS.has(symptom.kind) && !readings.some(wasReturned)) return undefined;
  const decoder = new TextDecoder();
  const read = files.map(({ bytes }) => decoder.decode(bytes.subarray(0, MOST_BYTES)));
  const { address, submission } = account ?? {};
  const outgoing = [submission?.hostname ?? '', address?.slice(address.lastIndexOf('@') + 1) ?? ''];
  return sendingHints({
    texts: [symptom.text ?? '', ...read],
    outgoing: outgoing.filter((name) => name !== '').map((name) => name.toLowerCase()),
  });
}
