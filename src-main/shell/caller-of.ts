import type { BrowserWindow, WebContents } from 'electron';
import { channel } from '../preload/channel.ts';
import type { Caller } from './handlers-type.ts';

/** The asking window as the handlers see it. */
export function callerOf(
  contents: Pick<WebContents, 'isDestroyed' | 'send' | 'on' | 'off'>,
  window: BrowserWindow,
): Caller {
  return {
    window,
    tell: (name, value) => {
      if (!contents.isDestroyed()) contents.send(channel('event', name), value);
    },
    onGone: (listener) => {
      contents.on('destroyed', listener);
      contents.on('render-process-gone', listener);
      return () => {
        contents.off('destroyed', listener);
        contents.off('render-process-gone', listener);
      };
    },
  };
}
