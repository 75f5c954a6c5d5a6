import type { CaseFile } from '../../../src-main/contract/case.ts';
import { ask } from '../api.ts';
import { isReading, learnFromReadings } from '../learn-from-readings.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** Starts a sample problem and fills the wizard with what its person would hold. */
export async function startPractice(w: Wizard, fault: string): Promise<void> {
  const { step, generation } = w;
  w.busy = true;
  const answer = await ask(w.api.startPractice({ fault }));
  w.busy = false;
  if (w.generation !== generation || w.step !== step) return;
  if (!answer.ok) {
    w.fail(answer.error, () => void startPractice(w, fault));
    return;
  }
  fill(w, fault, answer.value);
  if (w.facts.readings.length > 0) w.go('read');
  else w.go(w.facts.submission ? 'settings' : 'account');
}

type Started = Extract<Awaited<ReturnType<Wizard['api']['startPractice']>>, { ok: true }>['value'];

function fill(w: Wizard, fault: string, started: Started): void {
  const { symptom, account, recipient } = started.case;
  const readings = started.readings.filter(isReading);
  const { client, ...news } = learnFromReadings(readings);
  w.form.text = symptom.text ?? '';
  w.form.clientId = symptom.client ?? client ?? '';
  w.samplePassword = started.password ?? undefined;
  w.learn({
    ...news,
    readings,
    at: 0,
    more: 0,
    given: [],
    kind: symptom.kind,
    ...(account?.address !== undefined && { address: account.address }),
    ...(account?.submission && { submission: account.submission, origin: 'sample' }),
    ...(recipient !== undefined && { recipient }),
    practice: { fault, case: started.case, mended: false },
    imported: undefined,
  });
}

/** Lets the app repair the sample problem, as its provider or its person would. */
export async function mendPractice(w: Wizard): Promise<void> {
  const { practice } = w.facts;
  if (!practice) return;
  const answer = await ask(w.api.repairPractice({}));
  if (!answer.ok) w.fail(answer.error, () => void mendPractice(w));
  else takeMended(w, practice.fault, answer.value.case);
}

/** The repair may have changed the settings of the sample's mail app: the next test looks at those. */
export function takeMended(w: Wizard, fault: string, mended: CaseFile): void {
  const submission = mended.account?.submission;
  w.learn({
    practice: { fault, case: mended, mended: true },
    ...(submission && { submission }),
    ...(mended.recipient !== undefined && { recipient: mended.recipient }),
    ...(mended.account?.address !== undefined && { address: mended.account.address }),
  });
}

/** Ends the sample problem, if one runs, and opens the first screen. */
export function startOver(w: Wizard): void {
  const inPractice = w.facts.practice !== undefined;
  w.restart();
  if (inPractice) void ask(w.api.stopPractice({}));
  void ask(w.api.clearSession({}));
}
