import type { MessageKey } from '../../text/message-key.ts';
import { ask } from '../api.ts';
import { asRun } from './check-domain.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** The most that is taken in as one message. */
const MOST_BYTES = 25_000_000;

/** Judges one message and goes to what was found. `edge` leads from the screen to the waiting one. */
export async function checkMessage(
  w: Wizard,
  bytes: Uint8Array<ArrayBuffer>,
  edge: 'message' | 'read',
): Promise<MessageKey | undefined> {
  if (bytes.length > MOST_BYTES) return 'domain-message.too-big';
  w.go(edge);
  const answer = await asRun(w, (runId) => ask(w.api.checkMessage({ runId, bytes })));
  if (!answer) return undefined;
  if (!answer.ok) {
    w.fail(answer.error, () => void checkMessage(w, bytes, edge));
    return undefined;
  }
  w.learn({ message: answer.value });
  w.go('message');
  return undefined;
}
