import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Act, After, Reaction } from './smtp-script.ts';

const isLines = (reaction: Reaction): reaction is readonly string[] => Array.isArray(reaction);

/** Spells a short form out. */
const toAct = (reaction: Reaction): Act =>
  typeof reaction === 'string' || isLines(reaction) || reaction instanceof Uint8Array ? { send: reaction } : reaction;

/** The exact bytes of an answer: lines with CRLF, raw bytes as they are. */
export const bytesOf = (reaction: Reaction): Buffer => {
  const { send } = toAct(reaction);
  if (send === undefined) return Buffer.alloc(0);
  if (send instanceof Uint8Array) return Buffer.from(send);
  const lines = typeof send === 'string' ? [send] : send;
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'utf8');
};

/** The reply code that a client reads in an answer, or 0 when it is no reply. */
export const codeOf = (reaction: Reaction): number => {
  const digits = /^\d{3}/.exec(bytesOf(reaction).subarray(0, 3).toString('latin1'));
  return digits === null ? 0 : Number(digits[0]);
};

const write = (stream: Writable, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/**
 * Sends one answer and says what has to happen to the connection next.
 * Rejects when the stream fails or `signal` fires, which ends the session.
 */
export const perform = async (reaction: Reaction, stream: Writable, signal: AbortSignal): Promise<After> => {
  const act = toAct(reaction);
  if (act.delayMs !== undefined) await sleep(act.delayMs, undefined, { signal });
  const bytes = bytesOf(act);
  if (act.byteEveryMs === undefined) {
    if (bytes.length > 0) await write(stream, bytes);
    return act.then ?? 'go-on';
  }
  for (const byte of bytes) {
    await write(stream, Buffer.of(byte));
    await sleep(act.byteEveryMs, undefined, { signal });
  }
  return act.then ?? 'go-on';
};
