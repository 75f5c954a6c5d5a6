import { changesByFix } from '../changes-by-fix.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { runCheck } from './run-check.ts';

/** The person has done the steps: remembers the fix, takes over what it changes, and tests again. */
export async function testFix(w: Wizard): Promise<void> {
  const { fix, result, triedFixes, answers } = w.facts;
  const others = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'sign-in-test'));
  w.learn({
    ...changesByFix(fix, w.facts),
    ...(result && { before: result }),
    triedFixes: fix ? [...triedFixes.filter((id) => id !== fix.id), fix.id].slice(-20) : triedFixes,
    signInTries: 0,
    // What was left out once may prove the fix now.
    signInSkipped: false,
    answers: others,
  });
  await runCheck(w, { retest: true });
}
