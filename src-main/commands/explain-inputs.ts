import { createReadStream } from 'node:fs';
import type { ExplainInput } from '../engine/explain.ts';
import type { Unreadable } from '../contract/reading.ts';
import { listFiles } from '../reading/list-files.ts';
import { isMbox, splitMbox } from '../engine/mime/mbox-splitter.ts';
import { InputError, type Io } from './command.ts';
import { MAX_BYTES, readBytes } from './read-input.ts';

/** So much of a file tells a mailbox from a message. */
const HEAD_BYTES = 8192;

/** Everything that the given names stand for, one after the other: files, files of folders, messages of mailboxes. */
export async function* explainInputs(names: readonly string[], io: Io): AsyncGenerator<ExplainInput | Unreadable> {
  for (const name of names) {
    if (name === '-') {
      yield { name, bytes: await io.stdin(MAX_BYTES) };
      continue;
    }
    for await (const path of listFiles(name)) yield* fileInputs(path, io);
  }
}

async function* fileInputs(path: string, io: Io): AsyncGenerator<ExplainInput | Unreadable> {
  try {
    if (isMbox(await headOf(path, io.signal))) {
      yield* messagesOf(path, createReadStream(path, { signal: io.signal }) as AsyncIterable<Buffer>);
      return;
    }
  } catch (error) {
    if (io.signal.aborted) throw error;
    // What cannot be opened is said below, in words.
  }
  try {
    yield { name: path, bytes: await readBytes(path, io) };
  } catch (error) {
    if (!(error instanceof InputError) || io.signal.aborted) throw error;
    const code = error.message.includes('larger than') ? 'too-long' : 'unreadable';
    yield { input: path, error: { code, message: error.message.slice(0, 400) } };
  }
}

/** A mailbox with one message keeps the name of the file; of several each gets its number. */
async function* messagesOf(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<ExplainInput> {
  let first: Uint8Array | undefined;
  let number = 0;
  for await (const bytes of splitMbox(stream)) {
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

async function headOf(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  const head = createReadStream(path, { signal, end: HEAD_BYTES - 1 }) as AsyncIterable<Buffer>;
  for await (const piece of head) pieces.push(piece);
  return Buffer.concat(pieces);
}
