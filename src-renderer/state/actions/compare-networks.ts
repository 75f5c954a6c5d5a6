import type { DiagnoseResult } from '../../../src-main/contract/result.ts';
import { ask } from '../api.ts';
import { chosenReading } from '../chosen-reading.ts';
import { nextRunId } from '../next-run-id.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** What is known about the network now, against the one of the first run. */
export type NetworkState = 'first' | 'other' | 'none';

/** The mark of the network in which a run was made. */
export const markOf = (result: DiagnoseResult | undefined): string | undefined =>
  result?.observations.find(({ network }) => network !== undefined)?.network;

/** Looks whether this computer went to another network. A run that does not know its network counts as another one. */
export async function lookAtNetwork(w: Wizard): Promise<NetworkState> {
  const answer = await ask(w.api.networkNow({}));
  const mark = answer.ok ? answer.value.mark : null;
  if (mark === null) return 'none';
  return mark === markOf(w.facts.result) ? 'first' : 'other';
}

async function compare(w: Wizard, first: DiagnoseResult, second: DiagnoseResult): Promise<void> {
  const triedFixes = [...w.facts.triedFixes].slice(-20);
  const { generation } = w;
  const answer = await ask(w.api.compareRuns({ first, second, triedFixes }));
  if (w.generation !== generation || w.step !== 'comparing') return;
  if (!answer.ok) {
    w.fail(answer.error, () => void testThere(w));
    return;
  }
  const { result, ...compared } = answer.value;
  w.learn({ compared, result, answers: { ...w.facts.answers, ...result.case.answers } });
  w.go('compared');
}

/** Whether this run is still waited for: Back, Stop and Start again let it go meanwhile. */
const isRunning = (w: Wizard, runId: string): boolean => w.run?.runId === runId;

/** Runs the checks of the first run once more, in the network where this computer is now. No password goes along. */
export async function testThere(w: Wizard): Promise<void> {
  const first = w.facts.result;
  if (first === undefined) return;
  const runId = nextRunId();
  const reading = chosenReading(w.facts);
  w.go('check');
  w.run = { runId, rows: [], said: '', signIn: false };
  const deaf = w.api.onCheckProgress((progress) => {
    if (progress.runId === w.run?.runId) w.run = { runId, rows: progress.rows, said: progress.said, signIn: false };
  });
  const imported = { serverTyped: w.facts.origin === 'you' };
  const theCase = { ...first.case, consent: { ...first.case.consent, signIn: false, sendTestMessage: false } };
  const answer = await ask(
    w.api.startCheck({ runId, case: theCase, ...(reading && { reading }), ...(w.facts.imported && { imported }) }),
  );
  deaf();
  if (!isRunning(w, runId)) return;
  w.run = undefined;
  if (answer.ok) await compare(w, first, answer.value);
  else w.fail(answer.error, () => void testThere(w));
}
