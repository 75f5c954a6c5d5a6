import type { BrowserWindow, IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { requestSchemas, type Answer, type RequestName } from '../contract/channels.ts';
import { channel } from '../preload/channel.ts';
import { answerRequest, type FaultReporter } from './answer-request.ts';
import { callerOf } from './caller-of.ts';
import type { Handlers } from './handlers-type.ts';
import { isTrustedFrame } from './is-trusted-frame.ts';

/** What `wireIpc` needs. */
export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly windowOf: (contents: WebContents) => BrowserWindow | null;
  readonly handlers: Handlers;
  readonly onFault: FaultReporter;
}

const BAD_SENDER: Answer<never> = { ok: false, error: { code: 'BAD_SENDER', message: 'This page may not ask.' } };

/** Opens the door: every request name of the contract, each behind the sender check, the schema and its handler. */
export function wireIpc({ ipcMain, windowOf, handlers, onFault }: IpcParts): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) {
    ipcMain.handle(channel('request', name), (event: IpcMainInvokeEvent, body: unknown) => {
      const window = isTrustedFrame(event.senderFrame) ? windowOf(event.sender) : null;
      if (!window) return BAD_SENDER;
      return answerRequest(name, body, callerOf(event.sender, window), handlers, onFault);
    });
  }
}
