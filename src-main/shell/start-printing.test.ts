import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PrintWindow } from './print-report.ts';
import { startPrinting, type PrinterParts } from './start-printing.ts';

/** Runs the printer on a page and gives its exit code, its output, and the folder it used. */
function print(pieces: readonly string[], drawn: () => Promise<Buffer> = () => Promise.resolve(Buffer.from('%PDF'))) {
  return new Promise<{ code: number; out: string; folder: string; page: string }>((resolve) => {
    const seen = { out: '', folder: '', page: '' };
    const BrowserWindow = function make() {
      return {
        loadURL: (address: string) => {
          seen.page = Buffer.from(address.split('base64,')[1] ?? '', 'base64').toString();
          return Promise.resolve();
        },
        destroy: () => undefined,
        webContents: { printToPDF: drawn },
      };
    } as unknown as PrintWindow;
    const app = {
      commandLine: { hasSwitch: () => false },
      enableSandbox: () => undefined,
      on: () => undefined,
      setPath: (_name: string, path: string) => {
        seen.folder = path;
      },
      whenReady: () => Promise.resolve(),
      exit: (code: number) => {
        resolve({ code, ...seen });
      },
    };
    startPrinting({
      electron: { app, BrowserWindow, protocol: { registerSchemesAsPrivileged: () => undefined } },
      input: (async function* () {
        for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
      })(),
      output: {
        write: (bytes: Uint8Array, done: () => void) => {
          seen.out = Buffer.from(bytes).toString();
          done();
        },
      },
    } as unknown as PrinterParts);
  });
}

describe('startPrinting', () => {
  it('prints what comes in, and leaves no folder behind', async () => {
    const { code, out, page, folder } = await print(['<p>one', ' two</p>']);
    expect({ code, out, page }).toEqual({ code: 0, out: '%PDF', page: '<p>one two</p>' });
    expect(folder).toContain('outbox-doctor-print-');
    expect(existsSync(folder)).toBe(false);
  });

  it('ends with our fault, and says nothing, when the engine cannot print', async () => {
    const { code, out, folder } = await print(['<p></p>'], () => Promise.reject(new Error('no')));
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(existsSync(folder)).toBe(false);
  });

  it('takes no page without end', async () => {
    const { code, page } = await print(Array.from({ length: 30 }, () => 'x'.repeat(100_000)));
    expect({ code, page }).toEqual({ code: 70, page: '' });
  });
});
