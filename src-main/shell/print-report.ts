import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** Makes a window; the part of Electron that printing needs. */
export type PrintWindow = new (
  options: BrowserWindowConstructorOptions,
) => Pick<BrowserWindow, 'loadURL' | 'destroy' | 'webContents'>;

const SECONDS = 20;
/** An address may hold 2 MB at most, and Base64 makes four bytes of three. */
const MOST_BYTES = 1_500_000;

/** The report could not be printed; the message says why, without a word of the report. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

/**
 * Prints a report as a tagged PDF with an outline, in a window that is never seen: sandboxed, without script, preload,
 * storage or network. Rejects with a `PrintError` when the report is too long or the engine does not answer.
 */
export async function printReport(Window: PrintWindow, html: string): Promise<Uint8Array> {
  const bytes = Buffer.from(html, 'utf8');
  if (bytes.length > MOST_BYTES) throw new PrintError(`The report is longer than ${MOST_BYTES} bytes.`);
  const window = new Window({
    show: false,
    webPreferences: {
      // Without a screen the engine draws only like this.
      offscreen: true,
      partition: 'print',
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: false,
    },
  });
  try {
    return await inTime(drawn(window, `data:text/html;charset=utf-8;base64,${bytes.toString('base64')}`));
  } finally {
    window.destroy();
  }
}

async function drawn(window: Pick<BrowserWindow, 'loadURL' | 'webContents'>, address: string): Promise<Uint8Array> {
  await window.loadURL(address);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  });
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => {
      reject(new PrintError(`The report was not printed in ${SECONDS} seconds.`));
    }, SECONDS * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(late);
  }
}
