import { cutCopies, lineEndCopies, mutatedCopies } from './mangle.ts';
import type { Mark } from './score-message.ts';
import type { Read } from './score-text.ts';
import { sha256 } from './rows.ts';

/** Longer than this for one damaged message is a hang. */
const HANG_MS = 2000;

/** Marks whether every cut and changed copy of a message is answered in time, and line ends do not matter. */
export async function scoreDamaged(key: string, bytes: Uint8Array, read: Read, mark: Mark): Promise<void> {
  const seed = Number.parseInt(sha256(key).slice(0, 8), 16);
  for (const copy of cutCopies(bytes)) mark('cut after each 1/16: answered', await isAnswered(copy, read));
  for (const copy of mutatedCopies(bytes, seed)) mark('changed at random: answered', await isAnswered(copy, read));
  const answers = await Promise.all(lineEndCopies(bytes).map(async (copy) => JSON.stringify(await read(copy))));
  mark('same answer for LF, CRLF and CR', new Set(answers).size === 1);
}

async function isAnswered(bytes: Uint8Array, read: Read): Promise<boolean> {
  const began = performance.now();
  try {
    return (await read(bytes)).length > 0 && performance.now() - began < HANG_MS;
  } catch {
    return false;
  }
}
