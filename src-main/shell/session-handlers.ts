import type { Dialog } from 'electron';
import type { Session } from '../contract/channels.ts';
import type { JsonFile } from '../store/json-file.ts';
import type { Handlers } from './handlers-type.ts';

/** What the session handlers need. */
export interface SessionParts {
  readonly session: JsonFile<Session>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
}

/** The wizard's place across restarts. Of a session that cannot be read the person is told; nobody waits for the box. */
export function sessionHandlers({
  session,
  dialog,
}: SessionParts): Pick<Handlers, 'loadSession' | 'saveSession' | 'clearSession'> {
  return {
    loadSession: async (_body, { window }) => {
      const stored = await session.read();
      if (stored.kind === 'broken') {
        void dialog.showMessageBox(window, {
          type: 'info',
          message: 'Your last session could not be opened.',
          detail: `You can start again now. The old file is kept as ${stored.keptAs}.`,
          buttons: ['Continue'],
        });
      }
      return { session: stored.kind === 'value' ? stored.value : null };
    },
    saveSession: async (body) => {
      await session.write(body.session);
      return null;
    },
    clearSession: async () => {
      await session.remove();
      return null;
    },
  };
}
