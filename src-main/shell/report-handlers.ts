import { basename, join } from 'node:path';
import type { Dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { textFormatSchema, type Redaction, type ReportFormat, type TextFormat } from '../contract/channels.ts';
import type { DiagnoseResult } from '../contract/result.ts';
import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';
import { reportFileName } from './report-file-name.ts';
import { RequestError } from './request-error.ts';

/** What the report handlers need. */
export interface ReportParts {
  readonly doctor: Pick<Doctor, 'report' | 'packReport'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** Where the save dialog starts. */
  readonly documents: () => string;
  /** Makes a PDF of the page. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch {
    throw new RequestError('CANNOT_WRITE', 'The report could not be saved there. Choose another folder.');
  }
}

/** What is shown of a format that is no text: the same report as text. */
const textOf = (format: ReportFormat): TextFormat => textFormatSchema.safeParse(format).data ?? 'txt';

/** What goes into the file. */
function contentOf(
  { doctor, print }: ReportParts,
  result: DiagnoseResult,
  format: ReportFormat,
  redaction: Redaction,
): string | Uint8Array | Promise<Uint8Array> {
  if (format === 'zip') return doctor.packReport(result, redaction);
  if (format === 'pdf')
    return print(doctor.report(result, 'html', redaction)).catch(() => {
      throw new RequestError('CANNOT_WRITE', 'The report could not be printed. Choose another format.');
    });
  return doctor.report(result, format, redaction);
}

/** The report as it is shown and as it is saved. The path comes from a dialog here and never reaches the window. */
export function reportHandlers(parts: ReportParts): Pick<Handlers, 'previewReport' | 'saveReport'> {
  const { doctor, dialog, documents } = parts;
  return {
    previewReport: ({ result, format, redaction }) => ({
      text: doctor.report(result, textOf(format), redaction),
      fileName: reportFileName(result, format),
    }),
    saveReport: async ({ result, format, redaction }, { window }) => {
      const content = await contentOf(parts, result, format, redaction);
      const defaultPath = join(documents(), reportFileName(result, format));
      const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath });
      if (canceled || filePath === '') return null;
      await write(filePath, content);
      return { fileName: basename(filePath) };
    },
  };
}
