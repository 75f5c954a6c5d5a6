import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Doctor } from '../doctor.ts';
import { startShell, type ShellParts } from './start-shell.ts';
import { fakeDoctor } from './testing/fake-doctor.ts';
import { fakeParts } from './testing/fake-parts.ts';
import { sampleBodies } from './testing/sample.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-shell-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

class FakeWindow extends EventEmitter {
  destroyed = false;
  minimized = false;
  calls: string[] = [];
  loadURL = () => Promise.resolve();
  isDestroyed = () => this.destroyed;
  isMinimized = () => this.minimized;
  restore = () => this.calls.push('restore');
  focus = () => this.calls.push('focus');
}

interface Options {
  first?: boolean;
  doctor?: Doctor;
  environment?: NodeJS.ProcessEnv;
  createDoctor?: () => Doctor;
}

function start({ first = true, doctor = fakeDoctor(), environment = {}, createDoctor }: Options = {}) {
  const calls: string[] = [];
  const windows: FakeWindow[] = [];
  const handled = new Map<string, (event: unknown, body: unknown) => unknown>();
  let ready: () => void = () => undefined;
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const paths = new Map([['userData', folder]]);
  const app = Object.assign(new EventEmitter(), {
    commandLine: { hasSwitch: () => false },
    enableSandbox: () => calls.push('enableSandbox'),
    setPath: (name: string, path: string) => paths.set(name, path),
    getPath: (name: string) => paths.get(name) ?? '',
    requestSingleInstanceLock: () => first,
    whenReady: () => whenReady,
    quit: () => calls.push('quit'),
    exit: (code: number) => calls.push(`exit ${code}`),
    isPackaged: false,
  });
  const fake = fakeParts(doctor);
  const BrowserWindow = Object.assign(
    function make() {
      const window = new FakeWindow();
      windows.push(window);
      return window;
    },
    { fromWebContents: () => windows[0] },
  );
  startShell({
    electron: {
      ...fake.parts,
      app,
      BrowserWindow,
      ipcMain: { handle: (name: string, listener: never) => handled.set(name, listener) },
      Menu: { buildFromTemplate: () => ({}), setApplicationMenu: () => calls.push('menu') },
      protocol: {
        registerSchemesAsPrivileged: () => calls.push('registerSchemes'),
        handle: (scheme: string) => calls.push(`protocol ${scheme}`),
      },
      screen: { getAllDisplays: () => [] },
      nativeTheme: { shouldUseDarkColors: false },
    } as unknown as ShellParts['electron'],
    files: { renderer: '/renderer', preload: '/preload.cjs' },
    createDoctor: createDoctor ?? (() => doctor),
    environment,
  });
  const becomeReady = async () => {
    ready();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { app, calls, windows, handled, paths, becomeReady };
}

const event = { sender: {}, senderFrame: { url: 'app://outbox-doctor/index.html', parent: null } };

describe('startShell', () => {
  it('locks in the same turn, and makes the window only when ready', async () => {
    const { calls, windows, becomeReady } = start();
    expect(calls).toEqual(['enableSandbox', 'registerSchemes']);
    expect(windows).toHaveLength(0);
    await becomeReady();
    expect(calls).toEqual(['enableSandbox', 'registerSchemes', 'protocol app', 'menu']);
    expect(windows).toHaveLength(1);
  });

  it('ends at once when another one runs', async () => {
    const { calls, windows, becomeReady } = start({ first: false });
    await becomeReady();
    expect(calls.at(-1)).toBe('quit');
    expect(windows).toHaveLength(0);
  });

  it('shows its window when it is started again', async () => {
    const { app, windows, becomeReady } = start();
    await becomeReady();
    windows[0]!.minimized = true;
    app.emit('second-instance');
    expect(windows[0]!.calls).toEqual(['restore', 'focus']);
    windows[0]!.destroyed = true;
    app.emit('second-instance');
    expect(windows[0]!.calls).toHaveLength(2);
    app.emit('activate');
    expect(windows).toHaveLength(2);
  });

  it.each([
    ['/private/data', '/private/data'],
    ['relative/data', undefined],
    [undefined, undefined],
  ])('with the variable %s keeps its data in %s', (own, expected) => {
    const { paths } = start({ environment: own === undefined ? {} : { OUTBOX_DOCTOR_USER_DATA: own } });
    expect(paths.get('userData')).toBe(expected ?? folder);
  });

  it('ends with its own code when it cannot start', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const createDoctor = () => {
      throw new Error('a knowledge file is broken');
    };
    const { calls, becomeReady } = start({ createDoctor });
    await becomeReady();
    expect(calls.at(-1)).toBe('exit 70');
    expect(printed).toHaveBeenCalledOnce();
    printed.mockRestore();
  });

  it('waits at the end for the session and the sample provider, and stops every check', async () => {
    const calls: string[] = [];
    const { practice } = fakeDoctor();
    const doctor = fakeDoctor({
      check: (_case, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            calls.push('check stopped');
            reject(new Error('stopped'));
          });
        }),
      practice: {
        ...practice,
        stop: () => {
          calls.push('practice stopped');
          return Promise.resolve();
        },
      },
    });
    const contents = Object.assign(new EventEmitter(), { isDestroyed: () => false });
    const { app, calls: shell, handled, becomeReady } = start({ doctor });
    await becomeReady();
    const asking = { ...event, sender: contents };
    const run = handled.get('outbox-doctor:request:startCheck')!(asking, sampleBodies().startCheck);
    void handled.get('outbox-doctor:request:saveSession')!(asking, sampleBodies().saveSession);
    app.emit('before-quit');
    let prevented = 0;
    app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    await vi.waitFor(() => {
      expect(shell.at(-1)).toBe('quit');
    });
    app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
    expect(calls.sort()).toEqual(['check stopped', 'practice stopped']);
    expect(await run).toMatchObject({ ok: false, error: { code: 'STOPPED' } });
    expect(readFileSync(join(folder, 'session.json'), 'utf8')).toContain('no such user');
  });

  it('leaves no password in the data folder, in an answer or in what it prints', async () => {
    const printed: unknown[] = [];
    const print = vi.spyOn(console, 'error').mockImplementation((...given) => {
      printed.push(...given);
    });
    const doctor = fakeDoctor({
      check: (_case, { password }) => Promise.reject(new Error(`sign-in with ${password ?? ''} broke`)),
    });
    const contents = Object.assign(new EventEmitter(), { isDestroyed: () => false });
    const { handled, becomeReady } = start({ doctor });
    await becomeReady();
    const ask = (name: string, body: unknown) =>
      handled.get(`outbox-doctor:request:${name}`)!({ ...event, sender: contents }, body);
    const { session } = sampleBodies().saveSession;
    const answers = [
      await ask('startCheck', sampleBodies().startCheck),
      await ask('sendTestMessage', sampleBodies().sendTestMessage),
      await ask('saveSession', { session: { ...session, settings: { password: 'canary-7f3a-password' } } }),
      await ask('saveSession', { session }),
    ];
    print.mockRestore();
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(files).toHaveLength(1);
    expect(printed).toHaveLength(2);
    expect(JSON.stringify([answers, files, printed])).not.toContain('canary-7f3a');
  });
});
