import type { WebFrameMain } from 'electron';
import { isAppAddress } from './is-app-address.ts';

/** True for the top frame of a page of the app. A frame that is gone already answers with an error: not trusted. */
export function isTrustedFrame(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  try {
    return frame !== null && frame.parent === null && isAppAddress(frame.url);
  } catch {
    return false;
  }
}
