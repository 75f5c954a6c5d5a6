import { ask } from '../api.ts';
import type { Wizard } from '../wizard.svelte.ts';

/** The words of the report exactly as they would be saved; `undefined` when there is nothing to report yet. */
export async function previewReport(w: Wizard): Promise<string | undefined> {
  const { result } = w.facts;
  if (!result) return undefined;
  const { format } = w.form;
  const answer = await ask(w.api.previewReport({ result, format, redaction: { ...w.form.redaction } }));
  if (answer.ok) return answer.value.text;
  if (w.step === 'report') w.fail(answer.error);
  return undefined;
}

/** Saves the report. `closed` when the person closed the dialog, `wrong` when the file could not be written. */
export async function saveReport(w: Wizard): Promise<{ name: string } | 'closed' | 'wrong'> {
  const { result } = w.facts;
  if (!result) return 'closed';
  const { format } = w.form;
  const answer = await ask(w.api.saveReport({ result, format, redaction: { ...w.form.redaction } }));
  if (!answer.ok) return 'wrong';
  return answer.value ? { name: answer.value.fileName } : 'closed';
}
