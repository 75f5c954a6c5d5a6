import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { MOST_CHARACTERS } from './app-account.ts';
import type { RegistryReader } from './settings-places.ts';

const KEY = 'HKCU\\Software\\Microsoft\\Office';
const LIMIT_MS = 5000;

/**
 * Asks Windows' own `reg.exe` for Outlook's accounts, in memory only: an export would lay encrypted passwords on the
 * disk. Nothing (`undefined`) where there is no such key, no such program, or too much. Never rejects.
 */
export const queryRegistry =
  (systemRoot: string): RegistryReader =>
  (signal) =>
    new Promise((done) => {
      const program = win32.join(systemRoot, 'System32', 'reg.exe');
      const words = ['query', KEY, '/s'];
      const options = { signal, timeout: LIMIT_MS, maxBuffer: MOST_CHARACTERS, windowsHide: true };
      execFile(program, words, options, (error, printed) => {
        done(error === null ? printed : undefined);
      });
    });
