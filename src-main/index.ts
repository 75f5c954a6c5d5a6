import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell } from 'electron';
import { createDoctor } from './create-doctor.ts';
import { startShell } from './shell/start-shell.ts';

const built = (path: string) => join(import.meta.dirname, path);

startShell({
  electron: { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell },
  files: { renderer: built('../renderer'), preload: built('../preload/index.cjs') },
  createDoctor,
  environment: process.env,
});
