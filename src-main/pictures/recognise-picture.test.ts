import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
    const text = await textOf('outlook-sign-in.tilted-back.jpg');
    for (const mark of ['0x800CCC78', 'anna@brook-mail.example', '530 5.7.0', 'Port: 587'])
      expect(text).toContain(mark);
  });

  it('leaves the buttons out', async () => {
    expect(await textOf('outlook-sign-in.tilted-back.jpg')).not.toMatch(/Cancel All/);
  });

  it('reads a photo of a screen', async () => {
    const text = await textOf('webmail-not-found.photo.jpg');
    for (const mark of ['5.1.1', 'ben@harbor-news.example']) expect(text).toContain(mark);
  });

  it('asks no network for anything', () => {
    const engine = createRequire(import.meta.url).resolve('tesseract.js-core/tesseract-core-simd-lstm');
    const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!test)\.ts$/.test(name));
    for (const path of sources.map((name) => join(import.meta.dirname, name))) {
      expect(readFileSync(path, 'utf8')).not.toMatch(/https?:\/\/|\bfetch\(|node:(?:net|tls|http|https|dns)/);
    }
    // Built for a browser as well: what asks a network there must not be reached here.
    expect(readFileSync(engine, 'utf8')).not.toMatch(/https?:\/\/(?:cdn|unpkg)|require\("(?:net|tls|https?|dns)"\)/);
  });

  it('says honestly what it cannot read', async () => {
    const code = async (bytes: Uint8Array) => {
      const seen = await recognisePicture(bytes, signal, 'en');
      return seen.ok ? 'read' : seen.code;
    };
    expect(await code(new TextEncoder().encode('550 5.1.1 no such user'))).toBe('not-a-picture');
    expect(await code(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('unreadable-kind');
    expect(await code(picture('terminal-self-signed.dark-sharp.webp').subarray(0, 20))).toBe('broken-picture');
    const huge = Buffer.from(picture('outlook-interrupted.plain.png'));
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(10_000, 20);
    expect(await code(huge)).toBe('too-many-pixels');
  });

  it('stops at once when asked to, and reads the next one', async () => {
    const stop = new AbortController();
    const first = recognisePicture(picture('outlook-sign-in.tilted-back.jpg'), stop.signal, 'en');
    stop.abort();
    expect(await first).toMatchObject({ ok: false, code: 'stopped' });
    expect(await textOf('outlook-sign-in.tilted-back.jpg')).toContain('0x800CCC78');
  });
});
