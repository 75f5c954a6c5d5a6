import { basename, join } from 'node:path';
import type { Dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';
import { reportFileName } from './report-file-name.ts';
import { RequestError } from './request-error.ts';

/** What the report handlers need. */
export interface ReportParts {
  readonly doctor: Pick<Doctor, 'report'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** Where the save dialog starts. */
  readonly documents: () => string;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text, 'utf8');
  } catch {
    throw new RequestError('CANNOT_WRITE', 'The report could not be saved there. Choose another folder.');
  }
}

/** The report as it is shown and as it is saved. The path comes from a dialog here and never reaches the window. */
export function reportHandlers({
  doctor,
  dialog,
  documents,
}: ReportParts): Pick<Handlers, 'previewReport' | 'saveReport'> {
  return {
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
