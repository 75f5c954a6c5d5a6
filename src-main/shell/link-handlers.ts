import type { Clipboard, Dialog, Shell } from 'electron';
import type { Doctor } from '../doctor.ts';
import type { Handlers } from './handlers-type.ts';
import { RequestError } from './request-error.ts';

/** What the link handlers need. */
export interface LinkParts {
  readonly doctor: Pick<Doctor, 'link'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
}

const isWeb = (address: string) => URL.canParse(address) && new URL(address).protocol === 'https:';

/** What leaves the window: a known https address after the person has seen it, and text to the clipboard. */
export function linkHandlers(parts: LinkParts): Pick<Handlers, 'openLink' | 'copyText'> {
  return {
    openLink: async ({ linkId }, { window }) => {
      const address = parts.doctor.link(linkId);
      if (address === undefined) throw new RequestError('UNKNOWN_ID', 'Nothing is known under this id.');
      if (!isWeb(address)) throw new RequestError('LINK_REFUSED', 'This address is not opened from here.');
      const { response } = await parts.dialog.showMessageBox(window, {
        type: 'question',
        message: 'Open this page in your web browser?',
        detail: address,
        buttons: ['Open page', 'Stay here'],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      if (response !== 0) return { opened: false };
      await parts.shell.openExternal(address);
      return { opened: true };
    },
    copyText: async ({ text }) => {
      await parts.clipboard.writeText(text);
      return null;
    },
  };
}
