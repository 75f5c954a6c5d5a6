import { isAbsolute } from 'node:path';
import type { App, BrowserWindow, IpcMain, Menu, Protocol, WebContents } from 'electron';
import type { Doctor } from '../doctor.ts';
import { sessionStore } from '../store/session-store.ts';
import { windowStore } from '../store/window-store.ts';
import { APP_ORIGIN } from './app-origin.ts';
import { appProtocol } from './app-protocol.ts';
import { describeFault } from './describe-fault.ts';
import { createHandlers, type HandlerParts } from './handlers.ts';
import { harden } from './harden.ts';
import { wireIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { createRuns, type Runs } from './runs.ts';
import { printReport } from './print-report.ts';
import { openWindow, type WindowParts } from './window.ts';

/** Electron, where the built files lie, and the doctor. */
export interface ShellParts {
  readonly electron: {
    readonly app: App;
    readonly BrowserWindow: WindowParts['BrowserWindow'] & {
      fromWebContents(contents: WebContents): BrowserWindow | null;
    };
    readonly ipcMain: Pick<IpcMain, 'handle'>;
    readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
    readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  } & Pick<WindowParts, 'screen' | 'nativeTheme'> &
    Pick<HandlerParts, 'clipboard' | 'dialog' | 'shell'>;
  readonly files: { readonly renderer: string; readonly preload: string };
  readonly createDoctor: () => Doctor;
  readonly environment: NodeJS.ProcessEnv;
}

const MOST_RUNS = 2;
const MOST_READS = 20;
const LAST_SECONDS = 3;
/** The exit code of the command line for the same thing (EX_SOFTWARE). */
const OUR_FAULT = 70;

const userData = ({ electron: { app }, environment }: ShellParts) => {
  const own = environment.OUTBOX_DOCTOR_USER_DATA;
  if (own !== undefined && isAbsolute(own)) app.setPath('userData', own);
  return app.getPath('userData');
};

/** Holds the end back, at most three seconds, until the session is on disk and the sample provider is closed. */
function endOnce(app: App, runs: readonly Runs[], last: () => Promise<unknown>): void {
  let ended = false;
  app.on('before-quit', () => {
    for (const some of runs) some.stopAll();
  });
  app.on('will-quit', (event) => {
    if (ended) return;
    ended = true;
    event.preventDefault();
    const enough = new Promise((resolve) => setTimeout(resolve, LAST_SECONDS * 1000));
    // In the same turn the first quit still counts as going on, and a second one would be let drop.
    void Promise.race([last().catch(() => undefined), enough]).then(() =>
      setImmediate(() => {
        app.quit();
      }),
    );
  });
}

function keepOneWindow(app: App, open: () => BrowserWindow): void {
  let window = open();
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (window.isDestroyed()) window = open();
  });
}

function whenReady(parts: ShellParts, folder: string): void {
  const { electron, files } = parts;
  const { app } = electron;
  const doctor = parts.createDoctor();
  const session = sessionStore(folder);
  const runs = createRuns(MOST_RUNS);
  const reads = createRuns(MOST_READS);
  electron.protocol.handle(APP_ORIGIN.scheme, appProtocol(files.renderer));
  wireIpc({
    ipcMain: electron.ipcMain,
    windowOf: (contents) => electron.BrowserWindow.fromWebContents(contents),
    handlers: createHandlers({
      ...electron,
      doctor,
      session,
      runs,
      reads,
      platform: process.platform,
      documents: () => app.getPath('documents'),
      print: (html) => printReport(electron.BrowserWindow, html),
    }),
    onFault: (request, error) => {
      console.error(describeFault(request, error));
    },
  });
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(process.platform)));
  endOnce(app, [runs, reads], () => Promise.all([session.settled(), doctor.practice.stop()]));
  const window = { ...electron, store: windowStore(folder), preload: files.preload, devTools: !app.isPackaged };
  keepOneWindow(app, () => openWindow(window));
}

/** Starts the desktop app: locks everything in this very turn, then opens the window; a second start only shows the first. */
export function startShell(parts: ShellParts): void {
  const { app, protocol } = parts.electron;
  harden({ app, protocol });
  const folder = userData(parts);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(() => {
      whenReady(parts, folder);
    })
    .catch((error: unknown) => {
      console.error(error);
      app.exit(OUR_FAULT);
    });
}
