import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { harden } from './harden.ts';
import { webPreferences } from './web-preferences.ts';

type RequestListener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

function start(switches: string[] = []) {
  const calls: string[] = [];
  const schemes: unknown[] = [];
  const app = Object.assign(new EventEmitter(), {
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
    enableSandbox: () => calls.push('enableSandbox'),
  });
  harden({
    app: app as unknown as App,
    protocol: { registerSchemesAsPrivileged: (list) => schemes.push(...list) },
  });
  return { app, calls, schemes };
}

function newSession() {
  const kept = new Map<string, (...args: unknown[]) => unknown>();
  let onRequest: RequestListener = () => undefined;
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    kept.set(name, handler);
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: {
      onBeforeRequest: (listener: RequestListener) => {
        onRequest = listener;
      },
    },
  };
  const cancels = (url: string) => {
    let cancel: boolean | undefined;
    onRequest({ url }, (response) => {
      cancel = response.cancel;
    });
    return cancel;
  };
  return { session: session as unknown as Session, kept, cancels };
}

describe('harden', () => {
  it('turns the sandbox on for every process', () => {
    expect(start().calls).toEqual(['enableSandbox']);
  });

  it('leaves it alone where the start said no-sandbox, for child processes would die', () => {
    expect(start(['no-sandbox']).calls).toEqual([]);
  });

  it('makes app: a standard, secure scheme without any exemption', () => {
    expect(start().schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('denies every permission in every session', () => {
    const { app } = start();
    const { session, kept } = newSession();
    app.emit('session-created', session);
    const answers: unknown[] = [];
    kept.get('request')!({}, 'geolocation', (granted: boolean) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(kept.get('check')!({}, 'notifications')).toBe(false);
    expect(kept.get('device')!({})).toBe(false);
  });

  it.each([
    ['app://outbox-doctor/index.html', false],
    ['data:image/png;base64,AA==', false],
    ['blob:app://outbox-doctor/0c1c', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['app://elsewhere/index.html', true],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.org/', true],
    ['wss://example.org/', true],
    ['ftp://example.org/', true],
    ['file:///etc/passwd', true],
    ['chrome://gpu', true],
    ['about:blank', true],
    ['appx://outbox-doctor/', true],
    ['', true],
  ])('lets a page load %s: cancelled is %s', (url, cancelled) => {
    const { app } = start();
    const { session, cancels } = newSession();
    app.emit('session-created', session);
    expect(cancels(url)).toBe(cancelled);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s in every contents',
    (name) => {
      const { app } = start();
      const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
      app.emit('web-contents-created', {}, contents);
      let prevented = 0;
      contents.emit(name, { preventDefault: () => (prevented += 1) });
      expect(prevented).toBe(1);
    },
  );

  it('denies every new window', () => {
    const { app } = start();
    let handler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (given: typeof handler) => {
        handler = given;
      },
    });
    app.emit('web-contents-created', {}, contents);
    expect(handler?.({ url: 'app://outbox-doctor/' } as never)).toEqual({ action: 'deny' });
  });
});

describe('webPreferences', () => {
  it('confines the page', () => {
    expect(webPreferences('/preload.cjs', false)).toEqual({
      preload: '/preload.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
    });
  });
});
