import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { ChosenFile } from '../contract/channels.ts';
import { readChosenFile } from './read-chosen-file.ts';
import { RequestError } from './request-error.ts';

const MOST_FILES = 20;
/** They lie in memory twice while they cross to the window. */
const MOST_BYTES = 100_000_000;

const FILTERS = [
  {
    name: 'Mails, texts, pictures and cases',
    extensions: [
      ...['eml', 'msg', 'mbox', 'txt', 'log', 'text', 'html', 'htm', 'xml', 'json', 'zip', 'gz'],
      ...['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp'],
    ],
  },
  { name: 'All files', extensions: ['*'] },
];

async function take(path: string, room: number): Promise<ChosenFile> {
  const name = basename(path);
  try {
    const bytes = await readChosenFile(path);
    if (bytes.length <= room) return { name, bytes };
    return { name, error: { code: 'TOO_MANY_FILES', message: 'All files together are too big. Choose fewer files.' } };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { name, error: { code: error.code, message: error.message } };
  }
}

/**
 * Opens the file dialog and takes what was chosen: at most 20 files and 100 MB. A file that cannot be taken says why,
 * and the others stay.
 */
export async function chooseFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
): Promise<ChosenFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: FILTERS,
  });
  const files: ChosenFile[] = [];
  let room = MOST_BYTES;
  for (const path of filePaths.slice(0, MOST_FILES)) {
    const file = await take(path, room);
    if ('bytes' in file) room -= file.bytes.length;
    files.push(file);
  }
  for (const path of filePaths.slice(MOST_FILES, 2 * MOST_FILES)) {
    const message = 'We read 20 files at a time. Choose this one again later.';
    files.push({ name: basename(path), error: { code: 'TOO_MANY_FILES', message } });
  }
  return files;
}
