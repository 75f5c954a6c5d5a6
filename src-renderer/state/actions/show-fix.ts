import { ask } from '../api.ts';
import { clientForFix } from '../client-for-fix.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** Fetches the steps of a fix for the person's mail app and shows them. Ticks of another fix are taken away. */
export async function showFix(w: Wizard, fixId: string, clientId = clientForFix(w.form.clientId)): Promise<void> {
  const { result } = w.facts;
  if (!result) return;
  const { step, generation } = w;
  const answer = await ask(w.api.showFix({ fixId, clientId, result }));
  if (w.generation !== generation || w.step !== step) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void showFix(w, fixId, clientId));
    return;
  }
  const same = w.facts.fix?.id === answer.value.id && w.facts.fix.client.id === answer.value.client.id;
  if (!same) {
    w.form.ticks = [];
    w.learn({ serverGiven: false });
  }
  w.learn({ fix: answer.value });
  if (w.step !== 'fix') w.go('fix');
}
