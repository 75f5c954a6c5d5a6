import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonFile } from './json-file.ts';

const schema = z.strictObject({ schemaVersion: z.literal(1), text: z.string() });
const now = () => new Date('2026-11-24T12:00:00.250Z');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'json-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => jsonFile(join(folder, 'deep', 'a.json'), schema, now);
const put = async (bytes: string | Uint8Array) => {
  await open().write({ schemaVersion: 1, text: '' });
  await writeFile(join(folder, 'deep', 'a.json'), bytes);
};
const names = () => readdir(join(folder, 'deep'));

describe('jsonFile', () => {
  it('has nothing before the first write', async () => {
    expect(await open().read()).toEqual({ kind: 'nothing' });
  });

  it('gives back any text that was written, in a new object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await open().write({ schemaVersion: 1, text });
        expect(await open().read()).toEqual({ kind: 'value', value: { schemaVersion: 1, text } });
      }),
      { numRuns: 30 },
    );
    expect(await names()).toEqual(['a.json']);
  });

  it.skipIf(process.platform === 'win32')('is readable for its owner only', async () => {
    await open().write({ schemaVersion: 1, text: 'private' });
    expect((await stat(join(folder, 'deep', 'a.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['empty', ''],
    ['truncated', '{"schemaVersion":1,"te'],
    ['not JSON', 'hello'],
    ['of a later version', '{"schemaVersion":2,"text":"new"}'],
    ['holding an unknown key', '{"schemaVersion":1,"text":"a","more":true}'],
    ['of NULs after a power cut', '\0\0\0\0'],
  ])('keeps a file that is %s aside, byte for byte, and says so', async (_, text) => {
    await put(text);
    const keptAs = 'a.json.broken-2026-11-24T12-00-00-250Z';
    expect(await open().read()).toEqual({ kind: 'broken', keptAs });
    expect(await names()).toEqual([keptAs]);
    expect(await readFile(join(folder, 'deep', keptAs), 'utf8')).toBe(text);
    expect(await open().read()).toEqual({ kind: 'nothing' });
  });

  it('keeps every proper beginning of a good file aside', async () => {
    const whole = JSON.stringify({ schemaVersion: 1, text: 'Zustellung fehlgeschlagen' });
    for (let length = 0; length < whole.length; length += 1) {
      await put(whole.slice(0, length));
      expect((await open().read()).kind, `first ${length} bytes`).toBe('broken');
    }
  });

  it('runs operations in the order they were asked for', async () => {
    const file = open();
    const all = [
      file.write({ schemaVersion: 1, text: 'first' }),
      file.remove(),
      file.write({ schemaVersion: 1, text: 'last' }),
    ];
    expect(await file.read()).toEqual({ kind: 'value', value: { schemaVersion: 1, text: 'last' } });
    await Promise.all(all);
  });

  it('is settled once the last write is on disk', async () => {
    const file = open();
    const write = file.write({ schemaVersion: 1, text: 'late' });
    await file.settled();
    expect(await readFile(join(folder, 'deep', 'a.json'), 'utf8')).toBe('{"schemaVersion":1,"text":"late"}\n');
    await write;
  });

  it('rejects when the disk refuses, and works again afterwards', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    const file = open();
    await expect(file.write({ schemaVersion: 1, text: 'a' })).rejects.toThrow();
    await rm(join(folder, 'deep'));
    await file.write({ schemaVersion: 1, text: 'b' });
    expect(await file.read()).toEqual({ kind: 'value', value: { schemaVersion: 1, text: 'b' } });
  });

  it('removes what is there and does not mind if nothing is', async () => {
    const file = open();
    await file.remove();
    await file.write({ schemaVersion: 1, text: 'a' });
    await file.remove();
    expect(await names()).toEqual([]);
  });
});
