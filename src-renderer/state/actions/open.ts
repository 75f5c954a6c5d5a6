import { ask } from '../api.ts';
import { fromSession } from '../from-session.ts';
import { takeMended } from './practice.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** A sample problem lives in main's memory: after a restart it has to be started again. */
async function resumePractice(w: Wizard, fault: string, mended: boolean): Promise<boolean> {
  const started = await ask(w.api.startPractice({ fault }));
  if (!started.ok) return false;
  w.samplePassword = started.value.password ?? undefined;
  const { practice } = w.facts;
  if (practice) w.learn({ practice: { ...practice, case: started.value.case } });
  if (!mended) return true;
  const repaired = await ask(w.api.repairPractice({}));
  if (repaired.ok) takeMended(w, fault, repaired.value.case);
  return repaired.ok;
}

/** Asks main about the app and opens the place where the person left. A file that cannot be read is an empty start. */
export async function open(w: Wizard): Promise<void> {
  const [info, saved] = await Promise.all([ask(w.api.appInfo({})), ask(w.api.loadSession({}))]);
  if (info.ok) w.app = info.value;
  const place = saved.ok && saved.value.session ? fromSession(saved.value.session) : undefined;
  if (!place) return;
  w.form = place.form;
  w.facts = place.facts;
  w.trail = place.trail;
  w.step = place.step;
  const { practice } = place.facts;
  if (practice && !(await resumePractice(w, practice.fault, practice.mended))) w.restart();
}
