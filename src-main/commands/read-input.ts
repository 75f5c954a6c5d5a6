import { constants, createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { z } from 'zod';
import { InputError, type Io } from './command.ts';

/** Largest file that is read as one piece. */
export const MAX_BYTES = 25_000_000;

/** Reads a file, or standard input for `-`. Rejects with `InputError` that names the file. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.stdin(MAX_BYTES);
  try {
    return await joinPieces(piecesOf(path, io.signal), path);
  } catch (error) {
    throw asInputError(path, error);
  }
}

/**
 * A file piece by piece. What is wrong with it comes as an error of the system when the first piece is asked for.
 * Rejects at once when it is stopped.
 */
export async function* piecesOf(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const isPipe = await stat(path).then(
    (found) => found.isFIFO(),
    () => false,
  );
  const stream = isPipe ? openPipe(path) : createReadStream(path);
  const pieces = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let onAbort = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(new DOMException('Stopped.', 'AbortError'));
    };
  });
  stopped.catch(() => undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      const next = await Promise.race([pieces.next(), stopped]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    stream.destroy();
  }
}

/** Read like a file, a pipe that nobody writes into would hold a thread of the system until the end of the process. */
const openPipe = (path: string): Socket =>
  new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });

/**
 * The pieces as one. Counts what really comes: a pipe or a device has no size to look at first, and a file may grow.
 * Rejects with `InputError` where it is more than `MAX_BYTES`.
 */
export async function joinPieces(pieces: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > MAX_BYTES) throw new InputError(`${name}: larger than ${MAX_BYTES / 1_000_000} MB.`);
    all.push(piece);
  }
  return Buffer.concat(all);
}

/** The error in words that name the file. */
export const asInputError = (name: string, error: unknown): InputError =>
  error instanceof InputError ? error : new InputError(`${name}: ${reason(error)}`);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder.',
  EACCES: 'it may not be read.',
  EPERM: 'it may not be read.',
};
const reason = (error: unknown) =>
  REASONS[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? 'it cannot be read.';

/** Parses JSON; the error names the file. */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InputError(`${name}: this is not JSON in UTF-8.`);
  }
}

/** Holds a value against a schema; the error names the file and the place in it. */
export function checkShape<T>(value: unknown, schema: z.ZodType<T>, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 5).map((issue) => `${place(issue.path)}: ${issue.message}`);
  throw new InputError(`${name}: ${issues.join('; ')}`);
}

const place = (path: readonly PropertyKey[]) => (path.length === 0 ? 'top level' : path.map(String).join('.'));
