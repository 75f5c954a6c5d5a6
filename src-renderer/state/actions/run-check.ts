import type { RequestBody } from '../../../src-main/contract/channels.ts';
import type { DiagnoseResult } from '../../../src-main/contract/result.ts';
import { ask } from '../api.ts';
import { buildCase } from '../build-case.ts';
import { chosenReading } from '../chosen-reading.ts';
import { isDomainStep } from '../domain-graph.ts';
import { nextRunId } from '../next-run-id.ts';
import { routeAfterCheck } from '../route-after-check.ts';
import type { Wizard } from '../wizard.svelte.ts';

export interface CheckWish {
  readonly retest: boolean;
  /** Handed to main for this run alone; it is never put into any state. */
  readonly password?: string;
  /** Only an answer was added: what was seen is judged again, and nothing is measured. */
  readonly judgeAgain?: boolean;
}

function requestOf(w: Wizard, runId: string, wish: CheckWish): RequestBody<'startCheck'> {
  const reading = chosenReading(w.facts);
  return {
    runId,
    case: buildCase(w.form, w.facts, { signIn: wish.password !== undefined }),
    triedFixes: [...w.facts.triedFixes].slice(-20),
    ...(reading && { reading }),
    ...(w.facts.imported && { imported: { serverTyped: w.facts.origin === 'you' } }),
    ...(wish.password !== undefined && { password: wish.password }),
    ...(wish.judgeAgain && w.facts.result && { before: w.facts.result }),
  };
}

/** Runs the checks and goes where their result leads. */
export async function runCheck(w: Wizard, wish: CheckWish): Promise<void> {
  const runId = nextRunId();
  const signIn = wish.password !== undefined;
  w.learn({ retest: wish.retest, ...(signIn && { signInTries: w.facts.signInTries + 1 }) });
  w.go(wish.retest ? 'retest' : 'check');
  w.run = { runId, rows: [], said: '', signIn };
  const deaf = w.api.onCheckProgress((progress) => {
    if (progress.runId === w.run?.runId) w.run = { runId, rows: progress.rows, said: progress.said, signIn };
  });
  const answer = await ask(w.api.startCheck(requestOf(w, runId, wish)));
  deaf();
  if (!isRunning(w, runId)) {
    if (w.stoppedRun === runId && answer.ok) w.learn({ result: answer.value });
    return;
  }
  finish(w, answer.ok ? answer.value : undefined);
  if (answer.ok) return;
  // A password is gone by now: trying again starts at the field.
  w.fail(answer.error, signIn ? undefined : () => void runCheck(w, { retest: wish.retest }));
}

/** Whether this run is still waited for: Back, Stop and Start again let it go meanwhile. */
const isRunning = (w: Wizard, runId: string): boolean => w.run?.runId === runId;

function finish(w: Wizard, result: DiagnoseResult | undefined): void {
  w.run = undefined;
  if (!result) return;
  w.form.reply = '';
  w.learn({ result });
  w.go(routeAfterCheck(result, w.facts, w.form.confirmed));
}

/** Stops the running check; what was found until then comes with the answer of the run and is kept. */
export async function stopCheck(w: Wizard): Promise<void> {
  const run = w.run;
  if (!run) return;
  // What a stopped check of a domain found until then comes at once, and is its result.
  if (isDomainStep(w.step)) {
    await ask(w.api.stopCheck({ runId: run.runId }));
    return;
  }
  w.run = undefined;
  w.stoppedRun = run.runId;
  w.go('stopped');
  await ask(w.api.stopCheck({ runId: run.runId }));
}

/** Goes on without the sign-in test: that is an answer too, so what was seen is judged again, and a question may help instead. */
export async function skipSignIn(w: Wizard): Promise<void> {
  w.learn({ signInSkipped: true, answers: { ...w.facts.answers, 'sign-in-test': 'no' } });
  await runCheck(w, { retest: w.facts.retest, judgeAgain: true });
}
