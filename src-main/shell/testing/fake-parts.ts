import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Session } from '../../contract/channels.ts';
import type { Doctor } from '../../doctor.ts';
import type { JsonFile, Stored } from '../../store/json-file.ts';
import type { HandlerParts } from '../handlers.ts';
import { createRuns } from '../runs.ts';
import { fakeDoctor } from './fake-doctor.ts';

/** What the fake dialogs answer, and what the handlers asked of Electron. */
export interface FakeParts {
  readonly parts: HandlerParts;
  readonly asked: { window: unknown; options: unknown }[];
  readonly opened: string[];
  readonly copied: string[];
  readonly answers: { open: string[]; save: string; button: number };
  stored: Stored<Session>;
}

const memory = (fake: { stored: Stored<Session> }): JsonFile<Session> => ({
  read: () => Promise.resolve(fake.stored),
  write: (value) => {
    fake.stored = { kind: 'value', value };
    return Promise.resolve();
  },
  remove: () => {
    fake.stored = { kind: 'nothing' };
    return Promise.resolve();
  },
  settled: () => Promise.resolve(),
});

/** Parts for `createHandlers` without Electron: dialogs answer from `answers`. */
export function fakeParts(doctor: Doctor = fakeDoctor()): FakeParts {
  const answers: FakeParts['answers'] = { open: [], save: '', button: 0 };
  const asked: FakeParts['asked'] = [];
  const opened: string[] = [];
  const copied: string[] = [];
  const ask = <T>(window: unknown, options: unknown, answer: T) => {
    asked.push({ window, options });
    return Promise.resolve(answer);
  };
  const dialog = {
    showOpenDialog: (window: unknown, options?: OpenDialogOptions) =>
      ask(window, options, { canceled: answers.open.length === 0, filePaths: answers.open }),
    showSaveDialog: (window: unknown, options?: SaveDialogOptions) =>
      ask(window, options, { canceled: answers.save === '', filePath: answers.save }),
    showMessageBox: (window: unknown, options?: MessageBoxOptions) =>
      ask(window, options, { response: answers.button, checkboxChecked: false }),
  };
  const fake: Pick<FakeParts, 'stored'> = { stored: { kind: 'nothing' } };
  const parts = {
    doctor,
    runs: createRuns(2),
    reads: createRuns(20),
    platform: 'linux',
    session: memory(fake),
    dialog,
    documents: () => '/home/anna/Documents',
    print: (html: string) => Promise.resolve(Buffer.from(`printed ${html}`)),
    shell: {
      openExternal: (address: string) => {
        opened.push(address);
        return Promise.resolve();
      },
    },
    clipboard: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  };
  return Object.assign(fake, { parts, asked, opened, copied, answers });
}
