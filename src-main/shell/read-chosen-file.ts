import { open } from 'node:fs/promises';
import { MOST_FILE_BYTES } from '../contract/channels.ts';
import { RequestError } from './request-error.ts';

async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const info = await file.stat();
    if (!info.isFile()) throw new RequestError('FILE_UNREADABLE', 'This is not a file that can be read.');
    if (info.size > most)
      throw new RequestError(
        'FILE_TOO_BIG',
        'This file is bigger than 25 MB. Save the message without the files in it.',
      );
    const { buffer, bytesRead } = await file.read(Buffer.alloc(info.size), 0, info.size, 0);
    return new Uint8Array(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The bytes of a file that a person chose. Rejects with FILE_TOO_BIG (over 25 MB) or FILE_UNREADABLE. */
export async function readChosenFile(path: string): Promise<Uint8Array> {
  try {
    return await readUpTo(path, MOST_FILE_BYTES);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError('FILE_UNREADABLE', 'This file cannot be read.');
  }
}
