import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Doctor } from '../doctor.ts';
import { readingHandlers } from './reading-handlers.ts';
import type { RequestError } from './request-error.ts';
import { fakeCaller } from './testing/fake-caller.ts';
import { fakeDoctor, fakeReading } from './testing/fake-doctor.ts';
import { fakeParts } from './testing/fake-parts.ts';

const setUp = (change: Partial<Doctor> = {}) => {
  const fake = fakeParts(fakeDoctor(change));
  return { fake, handlers: readingHandlers(fake.parts), ...fakeCaller() };
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const untilStopped: Doctor['readPicture'] = ({ name }, signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve([{ input: name, error: { code: 'stopped', message: 'Stopped.' } }]);
    });
  });
/** What a reader does with its signal. */
const readUntilStopped: Doctor['read'] = (_input, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('Stopped.', 'AbortError'));
    });
  });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-handlers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('readText', () => {
  it('hands a text to the doctor as UTF-8 with what the person called it', async () => {
    const seen: unknown[] = [];
    const { handlers, caller } = setUp({
      read: (input) => {
        seen.push({ ...input, bytes: new TextDecoder().decode(input.bytes) });
        return Promise.resolve([fakeReading]);
      },
    });
    expect(await handlers.readText({ runId: 'run-1', text: 'Zurück', kind: 'message-returned' }, caller)).toEqual({
      readings: [fakeReading],
    });
    await handlers.readText({ runId: 'run-2', text: '' }, caller);
    expect(seen).toEqual([
      { name: 'text', bytes: 'Zurück', kind: 'message-returned' },
      { name: 'text', bytes: '' },
    ]);
  });
});

describe('readFile', () => {
  it('reads a text and gives back what a person can look at', async () => {
    const { handlers, caller } = setUp();
    const body = { runId: 'run-1', name: 'bounce.eml', bytes: bytesOf('Subject: Zurück\u202E') };
    expect(await handlers.readFile(body, caller)).toEqual({
      picture: false,
      text: 'Subject: Zurück',
      readings: [fakeReading],
    });
  });

  it('recognises the words of a picture by its bytes, whatever its name', async () => {
    const { handlers, caller } = setUp({ isPicture: (bytes) => bytes[0] === 0x89 });
    const body = { runId: 'run-1', name: 'picture.txt', bytes: new Uint8Array([0x89, 0x50]) };
    expect(await handlers.readFile(body, caller)).toEqual({
      picture: true,
      text: 'seen',
      readings: [{ ...fakeReading, recognisedText: 'seen' }],
    });
  });

  it('says why a picture holds nothing to read', async () => {
    const none = { input: 'a.png', error: { code: 'no-words', message: 'We found no words.' } };
    const { handlers, caller } = setUp({ isPicture: () => true, readPicture: () => Promise.resolve([none]) });
    expect(await handlers.readFile({ runId: 'run-1', name: 'a.png', bytes: bytesOf('x') }, caller)).toEqual({
      picture: true,
      text: '',
      readings: [none],
    });
  });

  it.each(['stopReading', 'leave'] as const)('ends a picture that takes long on %s', async (way) => {
    const { handlers, caller, leave, listeners } = setUp({ isPicture: () => true, readPicture: untilStopped });
    const reading = Promise.resolve(
      handlers.readFile({ runId: 'run-1', name: 'a.png', bytes: bytesOf('x') }, caller),
    ).catch((error: unknown) => (error as RequestError).code);
    if (way === 'leave') leave();
    else expect(handlers.stopReading({ runId: 'run-1' }, caller)).toBeNull();
    expect(await reading).toBe('STOPPED');
    expect(listeners.size).toBe(0);
  });

  it.each([
    ['file', 'stopReading'],
    ['file', 'leave'],
    ['text', 'stopReading'],
    ['text', 'leave'],
  ] as const)('ends the reading of a %s in main on %s', async (what, way) => {
    const { handlers, caller, leave, listeners } = setUp({ read: readUntilStopped });
    const answer =
      what === 'file'
        ? handlers.readFile({ runId: 'run-1', name: 'a.eml', bytes: bytesOf('x') }, caller)
        : handlers.readText({ runId: 'run-1', text: 'x' }, caller);
    const reading = Promise.resolve(answer).catch((error: unknown) => (error as RequestError).code);
    if (way === 'leave') leave();
    else void handlers.stopReading({ runId: 'run-1' }, caller);
    expect(await reading).toBe('STOPPED');
    expect(listeners.size).toBe(0);
  });

  it('lets a stop pass that comes too late', () => {
    const { handlers, caller } = setUp();
    expect(handlers.stopReading({ runId: 'run-9' }, caller)).toBeNull();
  });
});

describe('chooseFile', () => {
  it('gives name and bytes of each file that was chosen, but not its path', async () => {
    const { handlers, caller, fake } = setUp();
    for (const name of ['bounce.eml', 'error.png']) {
      writeFileSync(join(folder, name), name);
      fake.answers.open.push(join(folder, name));
    }
    const reply = await handlers.chooseFile({}, caller);
    expect(reply.files).toEqual([
      { name: 'bounce.eml', bytes: bytesOf('bounce.eml') },
      { name: 'error.png', bytes: bytesOf('error.png') },
    ]);
    expect(JSON.stringify(reply)).not.toContain(folder);
    expect(fake.asked[0]?.window).toBe(caller.window);
    expect(fake.asked[0]?.options).toMatchObject({ properties: ['openFile', 'multiSelections'] });
  });

  it('is empty when the dialog was closed', async () => {
    const { handlers, caller } = setUp();
    expect(await handlers.chooseFile({}, caller)).toEqual({ files: [] });
  });

  it.each([
    ['over 25 MB', 'big.eml', 'FILE_TOO_BIG'],
    ['that is not there', 'missing.eml', 'FILE_UNREADABLE'],
    ['that is a folder', '.', 'FILE_UNREADABLE'],
  ])('says why a file %s is not taken, and keeps the others', async (_, name, code) => {
    const { handlers, caller, fake } = setUp();
    writeFileSync(join(folder, 'big.eml'), '');
    truncateSync(join(folder, 'big.eml'), 25_000_001);
    writeFileSync(join(folder, 'good.eml'), 'good');
    fake.answers.open.push(join(folder, name), join(folder, 'good.eml'));
    const { files } = await handlers.chooseFile({}, caller);
    const [bad, good] = files;
    expect(bad && 'error' in bad && bad.error.code).toBe(code);
    expect(JSON.stringify(bad && 'error' in bad && bad.error)).not.toContain(folder);
    expect(good).toEqual({ name: 'good.eml', bytes: bytesOf('good') });
  });

  it('takes 20 files and 100 MB at most, and says so about the rest', async () => {
    const { handlers, caller, fake } = setUp();
    for (let at = 0; at < 23; at += 1) {
      const path = join(folder, `${String(at)}.eml`);
      writeFileSync(path, '');
      if (at < 5) truncateSync(path, 24_000_000);
      fake.answers.open.push(path);
    }
    const { files } = await handlers.chooseFile({}, caller);
    const refused = files.filter((file) => 'error' in file).map(({ name }) => name);
    expect(refused).toEqual(['4.eml', '20.eml', '21.eml', '22.eml']);
  });
});

describe('textOfHtml', () => {
  it('gives what a person would see of the page, without scripts and hidden marks', () => {
    const { handlers, caller } = setUp();
    const html =
      '<html><head><title>x</title></head><body><p>550 5.1.1 No such user</p><script>alert(1)</script>\u202E</body></html>';
    expect(handlers.textOfHtml({ html }, caller)).toEqual({ text: '550 5.1.1 No such user' });
  });
});
