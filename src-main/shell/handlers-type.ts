import type { BrowserWindow } from 'electron';
import type { EventName, Events, RequestBody, RequestName, RequestReplies } from '../contract/channels.ts';

/** The window that asked. */
export interface Caller {
  /** Owner of the dialogs that the request opens. */
  readonly window: BrowserWindow;
  /** Tells this window only; silent once it is gone. */
  tell<N extends EventName>(name: N, value: Events[N]): void;
  /** Calls `listener` when the window closes or its page dies; returns the function that stops listening. */
  onGone(listener: () => void): () => void;
}

/** One function for each request; a `RequestError` keeps its code, any other error becomes INTERNAL. */
export type Handlers = {
  readonly [N in RequestName]: (body: RequestBody<N>, caller: Caller) => RequestReplies[N] | Promise<RequestReplies[N]>;
};
