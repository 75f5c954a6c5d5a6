import { type Io, InputError } from './command.ts';
import { asInputError, MAX_BYTES, piecesOf } from './read-input.ts';

/** Longer lines are no names of domains. */
const LONGEST = 1000;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const isName = (line: string): boolean => line !== '' && !line.startsWith('#');

/**
 * The domains of a list, one a line; blank lines and lines that begin with `#` are left out. Reads piece by piece, so
 * that a list of any length takes little memory; a line is cut at 1 000 characters. Rejects with `InputError`.
 */
export async function* domainLines(path: string, io: Io): AsyncGenerator<string> {
  const pieces = path === '-' ? once(await io.stdin(MAX_BYTES)) : piecesOf(path, io.signal);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const piece of pieces) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split(/\r?\n/);
      rest = (lines.pop() ?? '').slice(0, LONGEST);
      for (const line of lines) if (isName(line.trim())) yield line.trim().slice(0, LONGEST);
    }
  } catch (error) {
    if (io.signal.aborted || error instanceof InputError) throw error;
    throw asInputError(path, error);
  }
  if (isName(rest.trim())) yield rest.trim();
}
