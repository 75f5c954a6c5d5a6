import type { FixView } from '../../../src-main/contract/result.ts';
import { ask } from '../api.ts';
import { clientForFix } from '../client-for-fix.ts';
import type { Wizard } from '../wizard.svelte.ts';

/**
 * Fetches the steps of a fix for the person's mail app, on one kind of its screens, and shows them.
 * Ticks of other steps are taken away.
 */
export async function showFix(
  w: Wizard,
  fixId: string,
  clientId = clientForFix(w.form.clientId),
  screen?: string,
): Promise<void> {
  const { result } = w.facts;
  if (!result) return;
  const { step, generation } = w;
  const answer = await ask(w.api.showFix({ fixId, clientId, result, ...(screen !== undefined && { screen }) }));
  if (w.generation !== generation || w.step !== step) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void showFix(w, fixId, clientId, screen));
    return;
  }
  if (!isSame(w.facts.fix, answer.value)) {
    w.form.ticks = [];
    w.learn({ serverGiven: false });
  }
  w.learn({ fix: answer.value });
  if (w.step !== 'fix') w.go('fix');
}

const isSame = (one: FixView | undefined, other: FixView): boolean =>
  one?.id === other.id && one.client.id === other.client.id && one.screen === other.screen;
