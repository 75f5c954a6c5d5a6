import type { Reading, Unreadable } from '../../../src-main/contract/reading.ts';
import type { MessageKey } from '../../text/message-key.ts';
import { MOST_READINGS, pictureToLookAt } from '../given.ts';
import { isReading, kindOfReading, learnFromReadings } from '../learn-from-readings.ts';
import { byUrgency } from '../urgency.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { looksLikeMessage } from '../looks-like-message.ts';
import { checkMessage } from './check-message.ts';
import { readTyped } from './read-typed.ts';

const MOST_CHARACTERS = 10_000_000;

/** What the person said it is, where that says something about the words. */
function chosenKind(w: Wizard) {
  const { choice } = w.form;
  return choice === '' || choice === 'helping' || choice === 'unknown' ? undefined : choice;
}

/** Makes one reading the one that the case is about, and takes over what it tells about the account. */
export function chooseReading(w: Wizard, at: number): void {
  const reading = w.facts.readings[at];
  if (!reading) return;
  if (w.facts.origin === 'text') w.learn({ submission: undefined, origin: undefined });
  const { client, ...news } = learnFromReadings([reading]);
  w.learn({ ...news, at, kind: chosenKind(w) ?? kindOfReading(reading) });
  if (client !== undefined && w.form.clientId === '') w.form.clientId = client;
}

/** A code alone leads to the question for the words beside it. */
export const wayOf = (reading: Reading | undefined): 'code' | 'read' =>
  (reading?.meanings ?? 1) > 1 ? 'code' : 'read';

/** The one ordinary mail that was brought, where there is nothing else. */
function ordinaryMail(w: Wizard, typed: readonly (Reading | Unreadable)[]): Uint8Array<ArrayBuffer> | undefined {
  const all = [...typed, ...w.facts.given.flatMap(({ readings }) => readings)];
  const [only, ...others] = all;
  if (!only || others.length > 0 || !isReading(only) || only.kind !== 'not-a-report') return undefined;
  const kept = w.facts.given.flatMap(({ id }) => w.intake.messages.get(id) ?? []);
  if (kept[0]) return kept[0];
  return looksLikeMessage(w.form.text) ? new TextEncoder().encode(w.form.text.trimStart()) : undefined;
}

/** Puts the answers together and goes to the first one, or to the list. Gives the message when there is none. */
function show(w: Wizard, typed: readonly (Reading | Unreadable)[]): MessageKey | undefined {
  const mail = ordinaryMail(w, typed);
  if (mail) {
    void checkMessage(w, mail, 'message');
    return undefined;
  }
  const own = typed.filter(isReading);
  const all = byUrgency([...own, ...w.facts.given.flatMap(({ readings }) => readings)]);
  if (all.length === 0) return 'symptom.unreadable';
  const total = w.facts.given.reduce((sum, one) => sum + one.total, own.length);
  const readings = all.slice(0, MOST_READINGS);
  w.learn({ readings, at: 0, more: total - readings.length });
  chooseReading(w, 0);
  const way = readings.length > 1 ? 'answers' : wayOf(readings[0]);
  if (way !== 'code') w.form.moreWords = '';
  w.go(way);
  return undefined;
}

/** Waits for all that is still being read; whether the person is still where they were. */
async function settled(w: Wizard): Promise<boolean> {
  const { step, generation } = w;
  while (w.intake.reads.size > 0) await Promise.all(w.intake.reads);
  return w.generation === generation && w.step === step;
}

/** Reads what was brought and goes to the first answer. Gives the message to show when there is nothing to read. */
export async function readWords(w: Wizard): Promise<MessageKey | undefined> {
  const { step, generation } = w;
  const { text } = w.form;
  if (text.length > MOST_CHARACTERS) return 'symptom.too-long';
  w.busy = true;
  const here = await settled(w);
  w.busy = false;
  if (!here) return undefined;
  if (pictureToLookAt(w.facts.given, text.trim() !== '')) {
    if (w.step !== 'picture') w.go('picture');
    return undefined;
  }
  if (text.trim() === '') return show(w, []);
  const kind = chosenKind(w);
  const answer = await readTyped(w, { text, ...(kind && { kind }) });
  if (!answer || w.generation !== generation || w.step !== step) return undefined;
  if (answer.ok) return show(w, answer.value.readings);
  w.fail(answer.error, () => void readWords(w));
  return undefined;
}
