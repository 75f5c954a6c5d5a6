import type { BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PrintError, printReport, type PrintWindow } from './print-report.ts';

afterEach(() => {
  vi.useRealTimers();
});

function fakeWindow(print: () => Promise<Buffer> = () => Promise.resolve(Buffer.from('%PDF-1.4'))) {
  const calls: string[] = [];
  const seen: { options?: BrowserWindowConstructorOptions; address?: string; asked?: PrintToPDFOptions } = {};
  const Window = function make(options: BrowserWindowConstructorOptions) {
    seen.options = options;
    return {
      loadURL: (address: string) => {
        seen.address = address;
        return Promise.resolve();
      },
      destroy: () => calls.push('destroy'),
      webContents: {
        printToPDF: (asked: PrintToPDFOptions) => {
          seen.asked = asked;
          return print();
        },
      },
    };
  } as unknown as PrintWindow;
  return { Window, calls, seen };
}

describe('printReport', () => {
  it('prints the page as it is, tagged and with an outline, and leaves no window', async () => {
    const { Window, calls, seen } = fakeWindow();
    expect(Buffer.from(await printReport(Window, '<p>Grüße ✓</p>')).toString()).toBe('%PDF-1.4');
    expect(Buffer.from(seen.address?.split('base64,')[1] ?? '', 'base64').toString('utf8')).toBe('<p>Grüße ✓</p>');
    expect(seen.asked).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true });
    expect(calls).toEqual(['destroy']);
  });

  it('runs no script and reaches nothing', async () => {
    const { Window, seen } = fakeWindow();
    await printReport(Window, '<p></p>');
    expect(seen.options?.show).toBe(false);
    expect(seen.options?.webPreferences).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false });
    expect(seen.options?.webPreferences).not.toHaveProperty('preload');
  });

  it('says that a report is too long before a window is made', async () => {
    const { Window, seen } = fakeWindow();
    await expect(printReport(Window, 'x'.repeat(1_500_001))).rejects.toThrow(PrintError);
    expect(seen.options).toBeUndefined();
  });

  it('gives up on an engine that does not answer, and destroys the window', async () => {
    vi.useFakeTimers();
    const { Window, calls } = fakeWindow(() => new Promise(() => undefined));
    const printed = expect(printReport(Window, '<p></p>')).rejects.toThrow('20 seconds');
    await vi.advanceTimersByTimeAsync(20_000);
    await printed;
    expect(calls).toEqual(['destroy']);
  });

  it('destroys the window when printing fails', async () => {
    const { Window, calls } = fakeWindow(() => Promise.reject(new Error('no printer')));
    await expect(printReport(Window, '<p></p>')).rejects.toThrow('no printer');
    expect(calls).toEqual(['destroy']);
  });
});
