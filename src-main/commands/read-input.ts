import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { InputError, type Io } from './command.ts';

/** Largest file that is read as one piece. */
export const MAX_BYTES = 25_000_000;

/** Reads a file, or standard input for `-`. Rejects with `InputError` that names the file. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.stdin(MAX_BYTES);
  try {
    return await readCapped(path, io.signal);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: ${reason(error)}`);
  }
}

/** Counts what really comes: a pipe or a device has no size to look at first. */
async function readCapped(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BYTES) throw new InputError(`${path}: larger than ${MAX_BYTES / 1_000_000} MB.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

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
