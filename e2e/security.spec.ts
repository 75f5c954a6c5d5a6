import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BRIDGE } from './support/bridge.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import type { PageWindow } from './support/page-window.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html";
const START = 'app://outbox-doctor/index.html';
const root = process.getuid?.() === 0;

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(async () => {
  await running.close();
});

const windows = () => running.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test.describe('the page', () => {
  test('starts from app:// without one policy violation', async () => {
    expect(running.page.url()).toBe(START);
    expect(await running.violations()).toEqual([]);
  });

  test('knows nothing of Node', async () => {
    const types = await running.page.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown>;
      return ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].map(
        (name) => typeof page[name],
      );
    });
    expect(new Set(types)).toEqual(new Set(['undefined']));
  });

  test('sees exactly the named functions of the contract', async () => {
    const keys = await running.page.evaluate(() => {
      const { outboxDoctor } = globalThis as unknown as PageWindow;
      return Object.entries(outboxDoctor).map(([key, value]) => [key, typeof value, ...Object.keys(value)].join(' '));
    });
    expect(keys.sort()).toEqual(BRIDGE.map((name) => `${name} function`));
  });

  test('cannot replace its bridge', async () => {
    const kept = await running.page.evaluate(() => {
      const page = globalThis as unknown as PageWindow;
      const before = page.outboxDoctor;
      try {
        (page as { outboxDoctor: unknown }).outboxDoctor = {};
      } catch {
        return true;
      }
      return page.outboxDoctor === before;
    });
    expect(kept).toBe(true);
  });
});

test.describe('the window', () => {
  test('has every preference of the confined page', async () => {
    const preferences = await running.inMain(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
  });

  test('runs its preload sandboxed and isolated', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-doctor-preload-'));
    const preload = join(folder, 'probe.cjs');
    writeFileSync(
      preload,
      `require('electron').contextBridge.exposeInMainWorld('probe',
        { sandboxed: process.sandboxed, contextIsolated: process.contextIsolated });`,
    );
    const seen = await running.inMain(async ({ BrowserWindow }, path) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const webPreferences = { ...contents.getLastWebPreferences(), preload: path };
      const probe = new BrowserWindow({ show: false, webPreferences });
      await probe.loadURL('app://outbox-doctor/index.html');
      const answer: unknown = await probe.webContents.executeJavaScript('window.probe');
      probe.destroy();
      return answer;
    }, preload);
    rmSync(folder, { recursive: true });
    expect(seen).toEqual({ sandboxed: true, contextIsolated: true });
  });

  test('is the only one, with closed developer tools', async () => {
    expect(await windows()).toBe(1);
    const open = await running.inMain(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.isDevToolsOpened()),
    );
    expect(open).toEqual([false]);
  });

  test('is confined by the operating system too', async () => {
    test.skip(process.platform !== 'linux', 'Only Linux shows the confinement of a process as a file.');
    test.skip(root, 'An administrator can only start with --no-sandbox; e2e/support/run-as-user.mjs runs this.');
    const seen = await running.inMain(({ app, BrowserWindow }) => ({
      off: app.commandLine.hasSwitch('no-sandbox'),
      process: BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
    }));
    expect(seen.off).toBe(false);
    const status = readFileSync(`/proc/${seen.process}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
  });
});

test.describe('the content policy', () => {
  test('comes with every answer, together with nosniff', async () => {
    const headers = await running.page.evaluate(async () => {
      const page = globalThis as unknown as PageWindow;
      const answers = [await page.fetch('/index.html'), await page.fetch('/missing')];
      return answers.map((answer) => [
        answer.headers.get('content-security-policy'),
        answer.headers.get('x-content-type-options'),
      ]);
    });
    expect(headers).toEqual([
      [POLICY, 'nosniff'],
      [POLICY, 'nosniff'],
    ]);
  });

  test('stands in the page as well, but for the part that a page cannot carry', async () => {
    const meta = await running.page
      .locator('meta[http-equiv="Content-Security-Policy" i]')
      .first()
      .getAttribute('content');
    const shared = (policy = '') =>
      policy.split(/\s*;\s*/).filter((part) => part !== '' && !part.startsWith('frame-anc'));
    expect(shared(meta ?? '')).toEqual(shared(POLICY));
  });

  test('stops eval in a task of the page', async () => {
    const name = await running.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              (globalThis as unknown as PageWindow).eval('1 + 1');
              resolve('it ran');
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(name).toBe('EvalError');
  });

  test('stops a script made of text, HTML made of text, and inline handlers', async () => {
    const seen = await running.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          setTimeout(() => {
            const page = globalThis as unknown as PageWindow & { ran?: boolean };
            const tried = (work: () => void) => {
              try {
                work();
                return 'it worked';
              } catch (error) {
                return (error as Error).message;
              }
            };
            const script = tried(() => {
              const element = page.document.createElement('script');
              element.textContent = 'window.ran = true';
              page.document.body.append(element);
            });
            const html = tried(() => {
              page.document.createElement('div').innerHTML = '<b>bold</b>';
            });
            const handler = tried(() => {
              const element = page.document.createElement('button');
              element.setAttribute('onclick', 'window.ran = true');
              page.document.body.append(element);
              element.click();
              element.remove();
            });
            resolve([script, html, handler, String(page.ran)]);
          });
        }),
    );
    expect(seen[0]).toContain('TrustedScript');
    expect(seen[1]).toContain('TrustedHTML');
    expect(seen[2]).toMatch(/TrustedScript|it worked/);
    expect(seen[3]).toBe('undefined');
  });

  test('counts what was stopped, so that zero means zero', async () => {
    expect(await running.violations()).not.toEqual([]);
  });
});

test.describe('the network', () => {
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'chrome://gpu',
  ]) {
    test(`is out of reach for the page: ${address}`, async () => {
      const name = await running.page.evaluate(
        (url) =>
          (globalThis as unknown as PageWindow).fetch(url).then(
            () => 'it loaded',
            (error: unknown) => (error as Error).name,
          ),
        address,
      );
      expect(name).toBe('TypeError');
    });
  }

  test('is cancelled below the page too, in every session', async () => {
    const said = await running.inMain(async ({ session }) => {
      const sessions = [session.defaultSession, session.fromPartition('another'), session.fromPartition('persist:b')];
      const load = (each: (typeof sessions)[number]) =>
        each.fetch('https://example.org/').then(
          () => 'it loaded',
          (error: unknown) => (error as Error).message,
        );
      return Promise.all(sessions.map(load));
    });
    expect(said).toEqual(Array(3).fill('net::ERR_BLOCKED_BY_CLIENT'));
  });
});

test.describe('the app: protocol', () => {
  for (const [address, status] of [
    ['/index.html', 200],
    ['/', 200],
    ['/missing', 404],
    ['/../../package.json', 404],
    ['/%2e%2e/%2e%2e/package.json', 404],
    ['/..%2f..%2fpackage.json', 403],
    ['/..%5c..%5cpackage.json', 403],
    ['/.hidden', 403],
    ['/%E0%A4%A', 400],
  ] as const) {
    test(`answers ${address} with ${status}`, async () => {
      const seen = await running.page.evaluate(
        (path) => (globalThis as unknown as PageWindow).fetch(path).then((answer) => answer.status),
        address,
      );
      expect(seen).toBe(status);
    });
  }

  test('only reads', async () => {
    const seen = await running.page.evaluate(() =>
      (globalThis as unknown as PageWindow).fetch('/index.html', { method: 'POST' }).then((answer) => answer.status),
    );
    expect(seen).toBe(405);
  });
});

test.describe('a page leads nowhere', () => {
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,elsewhere',
    'javascript:document.title="ran"',
    'app://outbox-doctor/other.html',
    'mailto:a@example.org',
  ]) {
    test(`by setting its address to ${address}`, async () => {
      await running.page.evaluate((url) => {
        (globalThis as unknown as PageWindow).location.href = url;
      }, address);
      await running.page.waitForTimeout(200);
      expect(running.page.url()).toBe(START);
      expect(await running.page.title()).not.toBe('ran');
      expect(await windows()).toBe(1);
    });
  }

  test('by opening a window', async () => {
    const opened = await running.page.evaluate(() =>
      ['https://example.org/', 'about:blank', 'app://outbox-doctor/index.html'].map((address) =>
        (globalThis as unknown as PageWindow).open(address),
      ),
    );
    expect(opened).toEqual([null, null, null]);
    expect(await windows()).toBe(1);
  });

  for (const target of ['_self', '_blank']) {
    test(`by a link that opens in ${target}`, async () => {
      await running.page.evaluate((where) => {
        const { document } = globalThis as unknown as PageWindow;
        const link = document.createElement('a');
        link.href = 'https://example.org/';
        link.target = where;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
      await running.page.waitForTimeout(200);
      expect(running.page.url()).toBe(START);
      expect(await windows()).toBe(1);
    });
  }

  test('by a webview or a frame', async () => {
    await running.page.evaluate(() => {
      const { document } = globalThis as unknown as PageWindow;
      for (const name of ['webview', 'iframe']) {
        const element = document.createElement(name);
        element.setAttribute('src', 'https://example.org/');
        document.body.append(element);
      }
    });
    await running.page.waitForTimeout(200);
    const inside = await running.inMain(({ webContents }) =>
      Promise.all(
        webContents
          .getAllWebContents()
          .flatMap(({ mainFrame }) => mainFrame.frames)
          .map((frame): Promise<unknown> => frame.executeJavaScript('location.protocol')),
      ),
    );
    expect(inside).toEqual(['chrome-error:']);
    expect(await running.inMain(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

test.describe('permissions', () => {
  test('are all denied', async () => {
    const seen = await running.page.evaluate(async () => {
      const { navigator, Notification } = globalThis as unknown as PageWindow;
      const no = (error: unknown) => (error as Error).name;
      return {
        notifications: await Notification.requestPermission(),
        place: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => {
              resolve('given');
            },
            ({ code }) => {
              resolve(code);
            },
          );
        }),
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', no),
        clipboard: await navigator.clipboard.readText().then(() => 'given', no),
      };
    });
    expect(seen).toMatchObject({ notifications: 'denied', place: 1, clipboard: 'NotAllowedError' });
    expect(['NotAllowedError', 'NotFoundError']).toContain(seen.microphone);
  });
});
