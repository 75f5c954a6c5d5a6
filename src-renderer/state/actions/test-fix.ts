import { settingsAfterFix } from '../settings-after-fix.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { runCheck } from './run-check.ts';

/** The person has done the steps: remembers the fix, takes over the settings it leads to, and tests again. */
export async function testFix(w: Wizard): Promise<void> {
  const { fix, result, submission, practice, triedFixes } = w.facts;
  const changed = fix && submission && !practice?.mended ? settingsAfterFix(fix, submission) : submission;
  w.learn({
    ...(changed && { submission: changed }),
    ...(result && { before: result }),
    triedFixes: fix ? [...triedFixes.filter((id) => id !== fix.id), fix.id].slice(-20) : triedFixes,
    signInTries: 0,
    signInSkipped: false,
  });
  await runCheck(w, { retest: true });
}
