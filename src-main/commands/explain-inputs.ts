import type { ExplainInput } from '../engine/explain.ts';
import { isMbox, splitMbox } from '../engine/mime/mbox-splitter.ts';
import { cleanText } from '../engine/replies/clean-text.ts';
import type { Unreadable } from '../contract/reading.ts';
import { listFiles } from '../reading/list-files.ts';
import type { Io } from './command.ts';
import { asInputError, joinPieces, MAX_BYTES, piecesOf } from './read-input.ts';

/** So much of a file tells a mailbox from a message. */
const HEAD_BYTES = 8192;

type Inputs = AsyncGenerator<ExplainInput | Unreadable>;

/**
 * Everything that the given names stand for, one after the other: files, files of folders, messages of mailboxes. One
 * input each, whatever is in it; a mailbox is as many as it has messages.
 */
export async function* explainInputs(names: readonly string[], io: Io): Inputs {
  for (const name of names) {
    if (name === '-') yield* contentOf(name, once(await io.stdin(MAX_BYTES)));
    else for await (const path of listFiles(name)) yield* fileInputs(path, io.signal);
  }
}

async function* fileInputs(path: string, signal: AbortSignal): Inputs {
  try {
    yield* contentOf(path, piecesOf(path, signal));
  } catch (error) {
    if (signal.aborted) throw error;
    const { message } = asInputError(path, error);
    const code = message.includes('larger than') ? 'too-long' : 'unreadable';
    yield { input: cleanText(path, 1000), error: { code, message: cleanText(message, 400) } };
  }
}

/** Reads the pieces once only: what came out of a pipe does not come a second time. */
async function* contentOf(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ExplainInput> {
  const { head, all } = await beginningOf(pieces);
  if (isMbox(head)) yield* messagesOf(name, all);
  else yield { name, bytes: await joinPieces(all, name) };
}

/** A mailbox with one message keeps the name of the file; of several each gets its number. */
async function* messagesOf(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ExplainInput> {
  let first: Uint8Array | undefined;
  let number = 0;
  for await (const bytes of splitMbox(pieces)) {
    number += 1;
    if (number === 1) first = bytes;
    else {
      if (first !== undefined) yield { name: `${path}#1`, bytes: first };
      first = undefined;
      yield { name: `${path}#${number}`, bytes };
    }
  }
  if (first !== undefined) yield { name: path, bytes: first };
}

/** The first bytes, and all of them again as pieces. */
async function beginningOf(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const rest = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    seen.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(seen).subarray(0, HEAD_BYTES), all: after(seen, rest) };
}

async function* after(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
