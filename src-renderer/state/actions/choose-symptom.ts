import type { SymptomKind } from '../../../src-main/contract/case.ts';
import type { MessageKey } from '../../text/message-key.ts';
import type { SymptomChoice } from '../form.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { goToDomain } from './check-domain.ts';
import { goToAccount } from './go-to-account.ts';
import { readWords } from './read-words.ts';

const kindOf: Record<SymptomChoice, SymptomKind> = {
  'error-shown': 'error-shown',
  'message-returned': 'message-returned',
  'stuck-in-outbox': 'stuck-in-outbox',
  'not-arrived': 'not-arrived',
  'check-up': 'check-up',
  unknown: 'unknown',
  helping: 'unknown',
};

/** Continue on the first screen: words win over a choice, because they say more. Gives the message when there is neither. */
export async function chooseSymptom(w: Wizard): Promise<MessageKey | undefined> {
  const { text, choice } = w.form;
  if (text.trim() !== '' || w.facts.given.length > 0) return readWords(w);
  if (choice === '') return 'symptom.empty';
  w.learn({ kind: kindOf[choice], readings: [], at: 0, more: 0 });
  if (choice === 'not-arrived') goToDomain(w);
  else if (choice === 'check-up') goToAccount(w);
  else w.go(choice === 'unknown' ? 'dontKnow' : choice);
  return undefined;
}
