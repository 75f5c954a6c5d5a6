import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ZodType } from 'zod';

/** What a read gives: the value, nothing yet, or the name under which an unreadable file was kept. */
export type Stored<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly keptAs: string };

/** One JSON file that is either whole or not there. */
export interface JsonFile<T> {
  read(): Promise<Stored<T>>;
  write(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Resolves when everything asked for so far has reached the disk or failed. */
  settled(): Promise<void>;
}

const LARGEST = 64_000_000;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const stamp = (now: Date): string => now.toISOString().replaceAll(/[:.]/g, '-');

async function parse<T>(path: string, schema: ZodType<T>): Promise<T | undefined> {
  if ((await stat(path)).size > LARGEST) return undefined;
  const text = await readFile(path, 'utf8');
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A JSON file with a schema on read and atomic writes (mode 0600, its folder is made when needed).
 *
 * A file that is truncated, too large (64 MB) or does not fit the schema is renamed to `<path>.broken-<time>`
 * and reported, never overwritten. Operations on one `JsonFile` run in the order they were asked for.
 * Rejects with the system's error when the disk refuses.
 */
export function jsonFile<T>(path: string, schema: ZodType<T>, now: () => Date = () => new Date()): JsonFile<T> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const keepAside = async (): Promise<Stored<T>> => {
    const aside = `${path}.broken-${stamp(now())}`;
    await rename(path, aside);
    return { kind: 'broken', keptAs: basename(aside) };
  };
  const load = async (): Promise<Stored<T>> => {
    try {
      const value = await parse(path, schema);
      return value === undefined ? await keepAside() : { kind: 'value', value };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return { kind: 'nothing' };
      throw error;
    }
  };
  const save = async (value: T): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFileAtomic(path, `${JSON.stringify(value)}\n`, { encoding: 'utf8', mode: 0o600 });
  };
  return {
    read: () => inTurn(load),
    write: (value) => inTurn(() => save(value)),
    remove: () => inTurn(() => rm(path, { force: true })),
    settled: () => inTurn(() => Promise.resolve()),
  };
}
