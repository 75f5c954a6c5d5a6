import { changesByFix } from '../changes-by-fix.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { runCheck } from './run-check.ts';

/** The person has done the steps: remembers the fix, takes over what it changes, and tests again. */
export async function testFix(w: Wizard): Promise<void> {
  const { fix, result, triedFixes } = w.facts;
  w.learn({
    ...changesByFix(fix, w.facts),
    ...(result && { before: result }),
    triedFixes: fix ? [...triedFixes.filter((id) => id !== fix.id), fix.id].slice(-20) : triedFixes,
    signInTries: 0,
    signInSkipped: false,
  });
  await runCheck(w, { retest: true });
}
