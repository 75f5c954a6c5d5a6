import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, codeOf, perform } from './perform.ts';
import type { Reaction } from './smtp-script.ts';

const never = new AbortController().signal;

const sent = async (reaction: Reaction): Promise<{ text: string; after: string; pieces: number }> => {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk);
      done();
    },
  });
  const after = await perform(reaction, stream, never);
  return { text: Buffer.concat(pieces).toString(), after, pieces: pieces.length };
};

describe('perform', () => {
  it.each<[Reaction, string, string]>([
    ['250 Ok', '250 Ok\r\n', 'go-on'],
    [['250-a', '250 b'], '250-a\r\n250 b\r\n', 'go-on'],
    [{ send: '421 Bye', then: 'close' }, '421 Bye\r\n', 'close'],
    [{ send: Buffer.from('no line end') }, 'no line end', 'go-on'],
    [Buffer.from('no line end'), 'no line end', 'go-on'],
    [{ then: 'mute' }, '', 'mute'],
    [{ send: '220 go', then: 'upgrade', delayMs: 1 }, '220 go\r\n', 'upgrade'],
  ])('sends %j', async (reaction, text, after) => {
    expect(await sent(reaction)).toMatchObject({ text, after });
  });

  it('sends byte by byte', async () => {
    expect(await sent({ send: '250 Ok', byteEveryMs: 0 })).toEqual({ text: '250 Ok\r\n', after: 'go-on', pieces: 8 });
  });

  it('stops when the connection is gone', async () => {
    const gone = new AbortController();
    const waiting = perform({ send: 'x', delayMs: 60_000 }, new PassThrough(), gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    const broken = new PassThrough();
    broken.on('error', () => undefined).destroy(new Error('gone'));
    await expect(perform('250 Ok', broken, never)).rejects.toThrow();
  });
});

describe('codeOf', () => {
  it.each<[Reaction, number]>([
    ['250 Ok', 250],
    [['534-a', '534 b'], 534],
    [{ send: '421 x' }, 421],
    [{ send: Buffer.from('220\r\n') }, 220],
    ['25', 0],
    ['hello', 0],
    [[], 0],
    [{}, 0],
  ])('%j is %d', (reaction, code) => {
    expect(codeOf(reaction)).toBe(code);
  });

  it('reads the code of any reply, in all three forms alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.string(), (code, text) => {
        const line = `${code} ${text}`;
        expect(codeOf(line)).toBe(code);
        expect(bytesOf([line]).equals(bytesOf(line))).toBe(true);
        expect(codeOf({ send: bytesOf(line) })).toBe(code);
      }),
    );
  });
});
