import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognisePicture } from './recognise-picture.ts';

const picture = (name: string) => readFileSync(join(import.meta.dirname, 'testing/pictures', name));
const signal = new AbortController().signal;

async function textOf(name: string): Promise<string> {
  const seen = await recognisePicture(picture(name), signal, 'en');
  return seen.ok ? seen.text : seen.code;
}

describe('recognisePicture', () => {
  it('reads codes and hosts of a tilted dialog', async () => {
    const text = await textOf('outlook-sign-in.tilted-back.png');
    for (const mark of ['0x800CCC78', 'mail.brook-mail.example', '530 5.7.0', 'Port: 587'])
      expect(text).toContain(mark);
  });

  it('leaves the buttons out', async () => {
    expect(await textOf('outlook-sign-in.tilted-back.png')).not.toMatch(/Cancel All/);
  });

  it('says honestly what it cannot read', async () => {
    const code = async (bytes: Uint8Array) => {
      const seen = await recognisePicture(bytes, signal, 'en');
      return seen.ok ? 'read' : seen.code;
    };
    expect(await code(new TextEncoder().encode('550 5.1.1 no such user'))).toBe('not-a-picture');
    expect(await code(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('unreadable-kind');
    expect(await code(picture('outlook-sign-in.tilted-back.png').subarray(0, 200))).toBe('broken-picture');
    const huge = Buffer.from(picture('outlook-sign-in.tilted-back.png'));
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(10_000, 20);
    expect(await code(huge)).toBe('too-many-pixels');
  });

  it('stops at once when asked to, and reads the next one', async () => {
    const stop = new AbortController();
    const first = recognisePicture(picture('outlook-sign-in.tilted-back.png'), stop.signal, 'en');
    stop.abort();
    expect(await first).toMatchObject({ ok: false, code: 'stopped' });
    expect(await textOf('outlook-sign-in.tilted-back.png')).toContain('0x800CCC78');
  });
});
