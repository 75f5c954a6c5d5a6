import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { PageWindow } from './page-window.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How to start the app under test. */
export interface LaunchOptions {
  /** A folder that outlives the app; without it the app gets a private one that is removed at the end. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The app under test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** Runs a function in the main process. It may run twice: it reads or sets, and never adds. */
  readonly inMain: ElectronApplication['evaluate'];
  readonly page: Page;
  readonly userData: string;
  /** Everything the content policy has refused since the start; must be empty at the end of every journey. */
  violations(): Promise<string[]>;
  /** What the main process has printed. */
  output(): string;
  close(): Promise<void>;
}

/** An administrator's start on Linux must do without: there the child processes refuse to run in the sandbox. */
const canSandbox = process.platform !== 'linux' || process.getuid?.() !== 0;

function environment(userData: string, more: LaunchOptions['env'] = {}): Record<string, string> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display. Run the tests with: xvfb-run -a npx playwright test');
  }
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return { ...Object.fromEntries(kept), OUTBOX_DOCTOR_USER_DATA: userData, ...more };
}

/** Runs in the page before its own scripts. */
const recordViolations = () => {
  const page = globalThis as unknown as PageWindow;
  const seen: string[] = [];
  page.policyViolations = seen;
  page.document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
};

/** Loads the page once more with the recorder in it: the first load is over before anybody can listen. */
async function recorded(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.addInitScript(recordViolations);
  await page.reload();
  await page.locator('h1').first().waitFor();
  return page;
}

function listen(app: ElectronApplication): () => string {
  const pieces: string[] = [];
  const note = (piece: Buffer) => pieces.push(piece.toString());
  app.process().stdout?.on('data', note);
  app.process().stderr?.on('data', note);
  return () => pieces.join('');
}

/** The engine may collect the promise that the driver waits for, after the function has run: nothing of the app is wrong then. */
const COLLECTED = 'Resulting promise was garbage collected';

/** The driver's way into the main process, tried again where the answer was collected before it could be read. */
function patient(app: ElectronApplication): ElectronApplication['evaluate'] {
  const once = app.evaluate.bind(app) as (...given: unknown[]) => Promise<unknown>;
  const ask = async (given: unknown[], left: number): Promise<unknown> => {
    try {
      return await once(...given);
    } catch (error) {
      if (left === 0 || !String(error).includes(COLLECTED)) throw error;
      return ask(given, left - 1);
    }
  };
  return ((...given: unknown[]) => ask(given, 3)) as ElectronApplication['evaluate'];
}

/** Starts the built app (`npm run build` first) with data of its own and waits for its first heading. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'outbox-doctor-data-'));
  const app = await _electron.launch({
    args: [ROOT],
    cwd: ROOT,
    chromiumSandbox: canSandbox,
    env: environment(userData, options.env),
  });
  const output = listen(app);
  const page = await recorded(app);
  return {
    app,
    inMain: patient(app),
    page,
    userData,
    output,
    violations: () => page.evaluate(() => (globalThis as unknown as PageWindow).policyViolations ?? ['not recorded']),
    close: async () => {
      await app.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
}
