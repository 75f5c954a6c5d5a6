import type { MessageKey } from '../../text/message-key.ts';
import { isReading } from '../learn-from-readings.ts';
import { sourceText } from '../source-text.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { readTyped } from './read-typed.ts';
import { chooseReading, wayOf } from './read-words.ts';

/** Reads a bare code again with the words that stood beside it. Gives the message to show when they tell nothing. */
export async function takeMoreWords(w: Wizard): Promise<MessageKey | undefined> {
  if (w.form.moreWords.trim() === '') return 'more-words.empty';
  const { step, generation } = w;
  const answer = await readTyped(w, { text: sourceText(w.form, w.facts) });
  if (!answer || w.generation !== generation || w.step !== step) return undefined;
  if (!answer.ok) {
    w.fail(answer.error, () => void takeMoreWords(w));
    return undefined;
  }
  const { at, readings } = w.facts;
  const reading = answer.value.readings.find(isReading);
  if (!reading || wayOf(reading) === 'code') return 'more-words.still';
  const input = readings[at]?.input ?? reading.input;
  w.learn({ readings: readings.with(at, { ...reading, input }) });
  chooseReading(w, at);
  w.go('read');
  return undefined;
}
