import type { BrowserWindow } from 'electron';
import type { Events } from '../../contract/channels.ts';
import type { Caller } from '../handlers-type.ts';

/** A window that notes what it is told and can be made to go away. */
export function fakeCaller() {
  const told: Events['checkProgress'][] = [];
  const listeners = new Set<() => void>();
  const caller: Caller = {
    window: { name: 'the asking window' } as unknown as BrowserWindow,
    tell: (_name, value) => {
      told.push(value);
    },
    onGone: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    caller,
    told,
    listeners,
    leave: () => {
      for (const listener of listeners) listener();
    },
  };
}
