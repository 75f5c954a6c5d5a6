import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Protocol } from 'electron';
import { harden } from './harden.ts';
import { printReport, type PrintWindow } from './print-report.ts';

/** The switch by which the command line starts the app as a printer: a page comes in on standard input, a PDF goes out. */
export const PRINT_SWITCH = '--print-report';

/** What the printer needs of Electron and of the process. */
export interface PrinterParts {
  readonly electron: {
    readonly app: Pick<App, 'commandLine' | 'enableSandbox' | 'on' | 'setPath' | 'whenReady' | 'exit'>;
    readonly BrowserWindow: PrintWindow;
    readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  };
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: { write(bytes: Uint8Array, done: () => void): unknown };
}

const MOST_BYTES = 2_000_000;
const OUR_FAULT = 70;

/** Prints one page without a window, under the same locks as the app, with data of its own that is removed at the end. */
export function startPrinting({ electron: { app, BrowserWindow, protocol }, input, output }: PrinterParts): void {
  harden({ app, protocol });
  const data = mkdtempSync(join(tmpdir(), 'outbox-doctor-print-'));
  app.setPath('userData', data);
  const end = (code: number) => {
    rmSync(data, { recursive: true, force: true });
    app.exit(code);
  };
  app
    .whenReady()
    .then(async () => printReport(BrowserWindow, await readPage(input)))
    .then(
      (pdf) => {
        output.write(pdf, () => {
          end(0);
        });
      },
      () => {
        end(OUR_FAULT);
      },
    );
}

async function readPage(input: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Error('The page is too long.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
