import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell } from 'electron';
import { startShell } from './shell/start-shell.ts';

const built = (path: string) => join(import.meta.dirname, path);

startShell({
  electron: { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, screen, shell },
  files: { renderer: built('../renderer'), preload: built('../preload/index.cjs') },
  createDoctor: async () => (await import('./create-doctor.ts')).createDoctor(),
  environment: process.env,
});
