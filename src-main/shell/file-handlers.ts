import { basename, join } from 'node:path';
import type { Dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';
import { readChosenFile } from './read-chosen-file.ts';
import { reportFileName } from './report-file-name.ts';
import { RequestError } from './request-error.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** What the file handlers need. */
export interface FileParts {
  readonly doctor: Pick<Doctor, 'read' | 'report'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** Where the save dialog starts. */
  readonly documents: () => string;
}

type Names = 'readText' | 'readFile' | 'chooseFile' | 'previewReport' | 'saveReport';

const FILTERS = [
  { name: 'Mails and texts', extensions: ['eml', 'txt', 'log', 'msg', 'mbox', 'text'] },
  { name: 'All files', extensions: ['*'] },
];

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text, 'utf8');
  } catch {
    throw new RequestError('CANNOT_WRITE', 'The report could not be saved there. Choose another folder.');
  }
}

/** Reading what people bring and writing the report. Paths come from dialogs here and never reach the window. */
export function fileHandlers({ doctor, dialog, documents }: FileParts): Pick<Handlers, Names> {
  return {
    readText: async ({ text, kind }) => {
      const bytes = new TextEncoder().encode(text);
      return { readings: await doctor.read({ name: 'text', bytes, ...(kind && { kind }) }) };
    },
    readFile: async ({ name, bytes }) => ({ text: textOfBytes(bytes), readings: await doctor.read({ name, bytes }) }),
    chooseFile: async (_body, { window }) => {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: FILTERS });
      const [path] = filePaths;
      if (path === undefined) return null;
      const name = basename(path);
      const bytes = await readChosenFile(path);
      return { name, text: textOfBytes(bytes), readings: await doctor.read({ name, bytes }) };
    },
    previewReport: ({ result, format, redaction }) => ({
      text: doctor.report(result, format, redaction),
      fileName: reportFileName(result, format),
    }),
    saveReport: async ({ result, format, redaction }, { window }) => {
      const text = doctor.report(result, format, redaction);
      const defaultPath = join(documents(), reportFileName(result, format));
      const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath });
      if (canceled || filePath === '') return null;
      await write(filePath, text);
      return { fileName: basename(filePath) };
    },
  };
}
