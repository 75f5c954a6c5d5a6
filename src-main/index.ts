import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell } from 'electron';
import { createDoctor } from './create-doctor.ts';
import { PRINT_SWITCH, startPrinting } from './shell/start-printing.ts';
import { startShell } from './shell/start-shell.ts';

const built = (path: string) => join(import.meta.dirname, path);

if (process.argv.includes(PRINT_SWITCH))
  startPrinting({ electron: { app, BrowserWindow, protocol }, input: process.stdin, output: process.stdout });
else
  startShell({
    electron: { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell },
    files: { renderer: built('../renderer'), preload: built('../preload/index.cjs') },
    createDoctor,
    environment: process.env,
  });
