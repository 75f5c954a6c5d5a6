import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron';
import { describe, expect, it } from 'vitest';
import type { WindowPlace } from '../store/window-store.ts';
import { openWindow } from './window.ts';

function open(saved?: WindowPlace, dark = false) {
  const calls: string[] = [];
  const written: WindowPlace[] = [];
  let options: BrowserWindowConstructorOptions = {};
  class FakeWindow extends EventEmitter {
    constructor(given: BrowserWindowConstructorOptions) {
      super();
      options = given;
    }
    loadURL = (url: string) => Promise.resolve(calls.push(`load ${url}`));
    show = () => calls.push('show');
    maximize = () => calls.push('maximize');
    isMaximized = () => calls.includes('maximize');
    getNormalBounds = () => ({ x: 5, y: 6, width: 700, height: 800 });
  }
  const window = openWindow({
    BrowserWindow: FakeWindow as unknown as new (given: BrowserWindowConstructorOptions) => BrowserWindow,
    screen: {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    } as unknown as Screen,
    nativeTheme: { shouldUseDarkColors: dark },
    store: { read: () => saved, write: (place) => written.push(place) },
    preload: '/preload.cjs',
    devTools: true,
  });
  return { window, calls, written, options };
}

describe('openWindow', () => {
  it('loads the app’s page and shows itself only when drawn', () => {
    const { window, calls } = open();
    expect(calls).toEqual(['load app://outbox-doctor/index.html']);
    window.emit('ready-to-show');
    expect(calls).toEqual(['load app://outbox-doctor/index.html', 'show']);
  });

  it('has the usual size, the smallest size, a title and the confined page', () => {
    expect(open().options).toMatchObject({
      width: 960,
      height: 720,
      minWidth: 480,
      minHeight: 560,
      title: 'Outbox Doctor',
      webPreferences: { sandbox: true, contextIsolation: true, preload: '/preload.cjs' },
    });
  });

  it('starts dark where the system is dark', () => {
    expect([open(undefined, true).options.backgroundColor, open().options.backgroundColor]).toEqual([
      '#161718',
      '#F8F7F4',
    ]);
  });

  it('comes back maximized and keeps the size it had before', () => {
    const { window, calls, written, options } = open({ x: 50, y: 60, width: 700, height: 800, maximized: true });
    expect(options).toMatchObject({ x: 50, y: 60, width: 700, height: 800 });
    window.emit('ready-to-show');
    expect(calls).toContain('maximize');
    window.emit('close');
    expect(written).toEqual([{ x: 5, y: 6, width: 700, height: 800, maximized: true }]);
  });
});
