import { createReadStream } from 'node:fs';
import type { ExplainInput } from '../engine/explain.ts';
import type { Unreadable } from '../contract/reading.ts';
import { listFiles } from '../reading/list-files.ts';
import { splitMailbox } from '../reading/split-mailbox.ts';
import { InputError, type Io } from './command.ts';
import { MAX_BYTES, readBytes } from './read-input.ts';

/** Files of one message: an envelope line inside them belongs to a copy of the mail. */
const ONE_MESSAGE = /\.(?:eml|msg|txt|log|html?|json|xml)$/i;
const FROM = 'From ';

/** Everything that the given names stand for, one after the other: files, files of folders, messages of mailboxes. */
export async function* explainInputs(names: readonly string[], io: Io): AsyncGenerator<ExplainInput | Unreadable> {
  for (const name of names) {
    if (name === '-') {
      const bytes = await io.stdin(MAX_BYTES);
      yield* startsAsMailbox(bytes) ? messagesOf(name, only(bytes)) : [{ name, bytes }];
      continue;
    }
    for await (const path of listFiles(name)) yield* fileInputs(path, io);
  }
}

async function* fileInputs(path: string, io: Io): AsyncGenerator<ExplainInput | Unreadable> {
  try {
    if (!ONE_MESSAGE.test(path) && startsAsMailbox(await firstBytes(path, io.signal))) {
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
async function* messagesOf(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<ExplainInput | Unreadable> {
  let first: ExplainInput | Unreadable | undefined;
  let number = 0;
  for await (const { bytes, isCut } of splitMailbox(stream, MAX_BYTES)) {
    number += 1;
    const numbered = (name: string): ExplainInput | Unreadable =>
      isCut
        ? { input: name, error: { code: 'too-long', message: `${name}: larger than ${MAX_BYTES / 1_000_000} MB.` } }
        : { name, bytes };
    if (number === 1) {
      first = numbered(path);
      continue;
    }
    if (first !== undefined) yield 'name' in first ? { ...first, name: `${path}#1` } : { ...first, input: `${path}#1` };
    first = undefined;
    yield numbered(`${path}#${number}`);
  }
  if (first !== undefined) yield first;
}

const startsAsMailbox = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === FROM;

async function firstBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  for await (const piece of createReadStream(path, { signal, end: 4 }) as AsyncIterable<Buffer>) return piece;
  return new Uint8Array();
}

// eslint-disable-next-line @typescript-eslint/require-await -- the stream of one piece
async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
