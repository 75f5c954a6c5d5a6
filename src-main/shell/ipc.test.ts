import type { BrowserWindow, IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestSchemas, type Answer, type RequestName } from '../contract/channels.ts';
import type { Doctor } from '../doctor.ts';
import { createHandlers } from './handlers.ts';
import { wireIpc } from './ipc.ts';
import { RequestError } from './request-error.ts';
import { fakeDoctor } from './testing/fake-doctor.ts';
import { fakeParts } from './testing/fake-parts.ts';
import { sampleBodies } from './testing/sample.ts';

type Listener = Parameters<IpcMain['handle']>[1];

const NAMES = Object.keys(requestSchemas) as RequestName[];
const APP = 'app://outbox-doctor/index.html';
const contents = { isDestroyed: () => false, send: () => undefined, on: () => undefined, off: () => undefined };
const window = {} as unknown as BrowserWindow;

const from = (url: string, parent: unknown = null) =>
  ({ sender: contents, senderFrame: { url, parent } }) as unknown as IpcMainInvokeEvent;

function wire(doctor: Doctor = fakeDoctor(), owner: BrowserWindow | null = window) {
  const listeners = new Map<string, Listener>();
  const faults: unknown[] = [];
  const fake = fakeParts(doctor);
  wireIpc({
    ipcMain: { handle: (name, listener) => listeners.set(name, listener) },
    windowOf: (asking) => (asking === (contents as unknown as WebContents) ? owner : null),
    handlers: createHandlers(fake.parts),
    onFault: (request, error) => faults.push([request, error]),
  });
  const ask = async (name: RequestName, body: unknown, event = from(APP)): Promise<Answer<unknown>> =>
    (await listeners.get(`outbox-doctor:request:${name}`)!(event, body)) as Answer<unknown>;
  return { ask, listeners, faults, fake };
}

const code = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe('wireIpc', () => {
  it('opens exactly the requests of the contract', () => {
    expect([...wire().listeners.keys()]).toEqual(NAMES.map((name) => `outbox-doctor:request:${name}`));
  });

  describe.each(NAMES)('%s', (name) => {
    it('answers a good body', async () => {
      const { ask, faults } = wire();
      expect(await ask(name, sampleBodies()[name])).toHaveProperty('ok', true);
      expect(faults).toEqual([]);
    });

    it.each([
      ['null', null],
      ['nothing', undefined],
      ['a text', 'body'],
      ['a list', []],
    ])('refuses %s for a body', async (_, body) => {
      expect(await wire().ask(name, body)).toEqual({
        ok: false,
        error: { code: 'BAD_REQUEST', message: 'body invalid_type' },
      });
    });

    it('refuses a key that the contract does not know', async () => {
      const answer = await wire().ask(name, { ...sampleBodies()[name], path: '/etc/passwd' });
      expect(answer).toEqual({ ok: false, error: { code: 'BAD_REQUEST', message: 'body unrecognized_keys' } });
    });

    it.each([
      ['the web', from('https://outbox-doctor/index.html')],
      ['a data page', from('data:text/html,app://outbox-doctor/')],
      ['a file', from('file:///app://outbox-doctor/index.html')],
      ['a longer host', from('app://outbox-doctor.example.org/index.html')],
      ['another port', from('app://outbox-doctor:1/index.html')],
      ['a user before the host', from('app://outbox-doctor@example.org/')],
      ['an inner frame', from(APP, {})],
      ['no frame', { sender: contents, senderFrame: null } as unknown as IpcMainInvokeEvent],
      ['contents of no window', { ...from(APP), sender: {} } as unknown as IpcMainInvokeEvent],
    ])('refuses %s as sender', async (_, event) => {
      const { ask, fake } = wire();
      expect(code(await ask(name, sampleBodies()[name], event))).toBe('BAD_SENDER');
      expect([fake.asked, fake.opened, fake.copied]).toEqual([[], [], []]);
    });
  });

  it('does not trust a frame that is gone', async () => {
    const frame = Object.defineProperty({}, 'parent', {
      get: () => {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    });
    const event = { sender: contents, senderFrame: frame } as unknown as IpcMainInvokeEvent;
    expect(code(await wire().ask('appInfo', {}, event))).toBe('BAD_SENDER');
  });

  it.each([
    ['openLink', { linkId: 'https://example.org' }, 'linkId invalid_format'],
    ['startCheck', { runId: 'run-1', case: { schemaVersion: 1 } }, 'case.symptom invalid_type'],
    ['readFile', { runId: 'run-1', name: 'a', bytes: [1, 2, 3] }, 'bytes custom'],
    ['readText', { text: '550 5.1.1' }, 'runId invalid_type'],
    ['copyText', { text: 'x'.repeat(200_001) }, 'text too_big'],
    ['copyText', { text: 'x'.repeat(300_001) }, 'body too_big'],
    ['saveReport', { ...sampleBodies().saveReport, format: 'exe' }, 'format invalid_value'],
  ] as const)('names the field of a bad %s', async (name, body, message) => {
    expect(await wire().ask(name, body)).toEqual({ ok: false, error: { code: 'BAD_REQUEST', message } });
  });

  it('never repeats a value in a refusal', async () => {
    const answer = await wire().ask('startCheck', { ...sampleBodies().startCheck, runId: 'canary', case: 'canary' });
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect(code(answer)).toBe('BAD_REQUEST');
  });

  it('keeps the text of an unforeseen error to itself and reports the error', async () => {
    const secret = new Error('connect failed for anna with canary-7f3a');
    const { ask, faults } = wire(fakeDoctor({ check: () => Promise.reject(secret) }));
    const answer = await ask('startCheck', sampleBodies().startCheck);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'INTERNAL', message: 'Something went wrong inside Outbox Doctor.' },
    });
    expect(faults).toEqual([['startCheck', secret]]);
  });

  it('keeps the code of an error that was meant for the window', async () => {
    const showFix = () => {
      throw new RequestError('GONE', 'This is gone.');
    };
    const { ask, faults } = wire(fakeDoctor({ showFix }));
    expect(await ask('showFix', sampleBodies().showFix)).toEqual({
      ok: false,
      error: { code: 'GONE', message: 'This is gone.' },
    });
    expect(faults).toEqual([]);
  });

  it('tells an unknown id from a fault of our own', async () => {
    const showFix = () => {
      throw Object.assign(new Error('no fix canary'), { name: 'UnknownIdError' });
    };
    const answer = await wire(fakeDoctor({ showFix })).ask('showFix', sampleBodies().showFix);
    expect(code(answer)).toBe('UNKNOWN_ID');
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it('answers any body with a known code and without a fault', async () => {
    const { ask, faults } = wire();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.anything(), async (name, body) => {
        expect(['ok', 'BAD_REQUEST']).toContain(code(await ask(name, body)));
      }),
      { numRuns: 300 },
    );
    expect(faults).toEqual([]);
  });
});
