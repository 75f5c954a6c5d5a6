import { ask } from '../api.ts';
import { buildCase } from '../build-case.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** Sends one real message to the person's own address. The password goes to main with this request and nowhere else. */
export async function sendTest(w: Wizard, password: string): Promise<void> {
  const { step, generation } = w;
  w.busy = true;
  const answer = await ask(
    w.api.sendTestMessage({
      runId: `run-${Date.now().toString(36)}t`,
      case: buildCase(w.form, w.facts, { signIn: true, sendTestMessage: true }),
      password,
    }),
  );
  w.busy = false;
  if (w.generation !== generation || w.step !== step) return;
  if (!answer.ok) {
    w.fail(answer.error);
    return;
  }
  w.learn({ sent: answer.value });
  w.go('sent');
}
