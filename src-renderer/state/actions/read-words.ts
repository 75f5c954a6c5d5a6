import type { Reading, Unreadable } from '../../../src-main/contract/reading.ts';
import type { MessageKey } from '../../text/message-key.ts';
import { ask } from '../api.ts';
import { kindOfReading, learnFromReadings } from '../learn-from-readings.ts';
import type { Wizard } from '../wizard.svelte.ts';

export const MOST_BYTES = 10_000_000;

function keep(w: Wizard, all: readonly (Reading | Unreadable)[]): MessageKey | undefined {
  const { client, ...news } = learnFromReadings(all);
  if (!news.readings || news.readings.length === 0) return 'symptom.unreadable';
  const { choice } = w.form;
  const chosen = choice === '' || choice === 'helping' || choice === 'unknown' ? undefined : choice;
  if (w.facts.origin === 'text') w.learn({ submission: undefined, origin: undefined });
  w.learn({ kind: chosen ?? kindOfReading(news.readings[0]), ...news });
  if (client !== undefined && w.form.clientId === '') w.form.clientId = client;
  return undefined;
}

/** Takes in a file that was chosen or dropped. Gives the message to show when it cannot be read. */
export async function readFile(w: Wizard, file: File): Promise<MessageKey | undefined> {
  if (file.size > MOST_BYTES) return 'symptom.file-too-big';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await ask(w.api.readFile({ name: file.name.slice(0, 255), bytes }));
  if (!answer.ok) return 'symptom.unreadable';
  return takeFile(w, { name: file.name, ...answer.value });
}

/** Opens the file dialog. Closing it changes nothing. */
export async function chooseFile(w: Wizard): Promise<MessageKey | undefined> {
  const answer = await ask(w.api.chooseFile({}));
  if (!answer.ok) return 'symptom.unreadable';
  return answer.value ? takeFile(w, answer.value) : undefined;
}

function takeFile(
  w: Wizard,
  file: { name: string; text: string; readings: (Reading | Unreadable)[] },
): MessageKey | undefined {
  const wrong = keep(w, file.readings);
  if (wrong) return wrong;
  w.form.fileName = file.name;
  w.form.text = file.text;
  return undefined;
}

/** Takes the chosen file away again. */
export function removeFile(w: Wizard): void {
  w.form.fileName = '';
  w.form.text = '';
  w.learn({ readings: [] });
}

/** Reads what was pasted and goes to the first answer. Gives the message to show when there is nothing to read. */
export async function readWords(w: Wizard): Promise<MessageKey | undefined> {
  if (w.form.fileName !== '' && w.facts.readings.length > 0) {
    w.go('read');
    return undefined;
  }
  if (w.form.text.length > MOST_BYTES) return 'symptom.too-long';
  const { step, generation } = w;
  w.busy = true;
  const answer = await ask(w.api.readText({ text: w.form.text }));
  w.busy = false;
  if (w.generation !== generation || w.step !== step) return undefined;
  if (!answer.ok) {
    w.fail(answer.error, () => void readWords(w));
    return undefined;
  }
  const wrong = keep(w, answer.value.readings);
  if (!wrong) w.go('read');
  return wrong;
}
