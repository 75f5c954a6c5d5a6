import type { MessageKey } from '../../text/message-key.ts';
import type { Given } from '../given.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { goToAccount } from './go-to-account.ts';
import { readTyped } from './read-typed.ts';
import { readWords } from './read-words.ts';
import { change, outcome, removeGiven } from './take-in.ts';

/** Whether the readings of a picture are those of the words that stand there now. */
const isAsRead = ({ state, text, readings }: Given) => state === 'read' && readings[0]?.recognisedText === text;

/** Takes the words of a picture as the person left them and goes on; words that were changed are read anew. */
export async function takePictureWords(w: Wizard, picture: Given): Promise<MessageKey | undefined> {
  if (picture.text.trim() === '') return 'picture.empty';
  if (isAsRead(picture)) {
    change(w, picture.id, { looked: true });
    return readWords(w);
  }
  const { step, generation } = w;
  const answer = await readTyped(w, { text: picture.text });
  if (!answer || w.generation !== generation || w.step !== step) return undefined;
  if (!answer.ok) {
    w.fail(answer.error, () => void takePictureWords(w, picture));
    return undefined;
  }
  const news = outcome(picture.name, answer.value.readings);
  if (news.state !== 'read') return 'picture.unreadable';
  change(w, picture.id, { ...news, looked: true });
  return readWords(w);
}

/** Goes on without a picture that cannot be used. */
export async function leavePicture(w: Wizard, picture: Given): Promise<void> {
  removeGiven(w, picture.id);
  const nothingLeft = w.facts.given.every(({ readings }) => readings.length === 0) && w.form.text.trim() === '';
  if (nothingLeft) goToAccount(w);
  else await readWords(w);
}

/** Ends the reading of a picture and returns to where it came from. */
export function stopPicture(w: Wizard, picture: Given): void {
  removeGiven(w, picture.id);
  w.back();
}
