import type { Answer, RequestBody, RequestReplies } from '../../../src-main/contract/channels.ts';
import { ask } from '../api.ts';
import { nextRunId } from '../next-run-id.ts';
import type { Wizard } from '../wizard.svelte.ts';

type Body = Omit<RequestBody<'readText'>, 'runId'>;

/**
 * Reads the words of a field. A newer reading, Back and Start again stop it in main too; then the answer is `undefined`,
 * since nobody waits for it any more.
 */
export async function readTyped(w: Wizard, body: Body): Promise<Answer<RequestReplies['readText']> | undefined> {
  w.dropTyped();
  const runId = nextRunId();
  w.intake.typed = runId;
  w.busy = true;
  const answer = await ask(w.api.readText({ runId, ...body }));
  if (w.intake.typed !== runId) return undefined;
  w.intake.typed = undefined;
  w.busy = false;
  return answer;
}
