import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Windows knows neither of the two marks; there they are absent and count as none. */
const MARKS: Readonly<Partial<Record<string, number>>> = constants;
const READ_ONLY = constants.O_RDONLY | (MARKS.O_NOFOLLOW ?? 0) | (MARKS.O_NONBLOCK ?? 0);

/** `missing`: nothing stands there. `unreadable`: something does, and it cannot be read. */
export type NoFile = 'missing' | 'unreadable';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/**
 * The bytes of one ordinary file, for reading only. Locked, not allowed, no ordinary file, or bigger than `maxBytes` is
 * `unreadable`. A link in the place of the file is not followed.
 */
export async function readFileCapped(path: string, maxBytes: number): Promise<Buffer | NoFile> {
  try {
    const file = await open(path, READ_ONLY);
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > maxBytes) return 'unreadable';
      const { buffer, bytesRead } = await file.read(Buffer.alloc(facts.size), 0, facts.size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}
