import type { Dialog } from 'electron';
import type { RequestReplies } from '../contract/channels.ts';
import type { Doctor } from '../doctor.ts';
import { htmlToText } from '../engine/bounces/html-to-text.ts';
import { chooseFiles } from './choose-files.ts';
import type { Handlers } from './handlers-type.ts';
import type { Runs } from './runs.ts';
import { RequestError } from './request-error.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** What the reading handlers need. */
export interface ReadingParts {
  readonly doctor: Pick<Doctor, 'read' | 'isPicture' | 'readPicture' | 'openCase'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  /** What is being read, each under the id that the window gave it. */
  readonly reads: Runs;
}

type Names = 'readText' | 'readFile' | 'stopReading' | 'chooseFile' | 'openCase' | 'textOfHtml';
interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function readGiven(
  doctor: ReadingParts['doctor'],
  given: Given,
  signal: AbortSignal,
): Promise<RequestReplies['readFile']> {
  if (!doctor.isPicture(given.bytes)) {
    return { picture: false, text: textOfBytes(given.bytes), readings: await doctor.read(given, signal) };
  }
  const readings = await doctor.readPicture(given, signal);
  signal.throwIfAborted();
  const [first] = readings;
  return { picture: true, text: first && 'results' in first ? (first.recognisedText ?? '') : '', readings };
}

/** Reading what people bring. Paths come from the dialog here and never reach the window. */
export function readingHandlers({ doctor, dialog, reads }: ReadingParts): Pick<Handlers, Names> {
  return {
    readText: ({ runId, text, kind }, caller) => {
      const bytes = new TextEncoder().encode(text);
      return reads.start(runId, caller, async (signal) => ({
        readings: await doctor.read({ name: 'text', bytes, ...(kind && { kind }) }, signal),
      }));
    },
    readFile: ({ runId, name, bytes }, caller) =>
      reads.start(runId, caller, (signal) => readGiven(doctor, { name, bytes }, signal)),
    stopReading: ({ runId }) => {
      reads.stop(runId);
      return null;
    },
    chooseFile: async (_body, { window }) => ({ files: await chooseFiles(dialog, window) }),
    openCase: ({ runId, bytes }, caller) =>
      reads.start(runId, caller, async (signal) => {
        const opened = await doctor.openCase(bytes, signal);
        if ('code' in opened) throw new RequestError(opened.code, opened.message);
        return opened;
      }),
    textOfHtml: ({ html }) => ({ text: textOfBytes(new TextEncoder().encode(htmlToText(html))).trim() }),
  };
}
