import type { OpenedCase } from '../../../src-main/contract/channels.ts';
import { ask } from '../api.ts';
import type { Facts } from '../facts.ts';
import { isReading, learnFromReadings } from '../learn-from-readings.ts';
import { routeAfterCheck } from '../route-after-check.ts';
import type { Wizard } from '../wizard.svelte.ts';
import { goToAccount } from './go-to-account.ts';

const MOST_TEXT = 50_000;

/** What the case says about the account. A server that only stands in words is no setting of theirs. */
function accountIn({ case: { account, recipient }, readings }: OpenedCase): Partial<Facts> {
  const told = learnFromReadings(readings.filter(isReading));
  const address = account?.address ?? told.address;
  const to = recipient ?? told.recipient;
  return {
    ...(address !== undefined && { address }),
    ...(to !== undefined && { recipient: to }),
    ...(account?.submission && { submission: account.submission, origin: 'case' }),
  };
}

/** A new check is judged by the clock of today. */
function importedFrom(name: string, { case: theirs, left, madeAt }: OpenedCase): NonNullable<Facts['imported']> {
  const environment = { ...theirs.environment };
  delete environment.now;
  return { name, left, environment, ...(madeAt !== undefined && { madeAt }) };
}

/** Replaces what was brought by the case: half of one and half of another would be nobody's. */
function fill(w: Wizard, name: string, opened: OpenedCase): void {
  const { symptom, answers = {} } = opened.case;
  const known = w.app.clients.some(({ id }) => id === symptom.client);
  w.form.text = (symptom.text ?? '').slice(0, MOST_TEXT);
  w.form.clientId = known ? (symptom.client ?? '') : '';
  w.form.confirmed = false;
  w.learn({
    ...accountIn(opened),
    readings: opened.readings.filter(isReading).slice(0, 50),
    at: 0,
    more: 0,
    given: [],
    kind: symptom.kind,
    answers,
    imported: importedFrom(name, opened),
    ...(opened.result && { result: opened.result }),
  });
}

/**
 * Opens a case file of somebody else and shows whose it is. `other`: it is a file of another kind. Anything else is the
 * sentence to show.
 */
export async function openCase(
  w: Wizard,
  file: { readonly id: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<'opened' | 'other' | { readonly problem: string }> {
  const { generation, step } = w;
  const answer = await ask(w.api.openCase({ runId: file.id, bytes: file.bytes }));
  if (!answer.ok) return answer.error.code === 'NOT_A_CASE' ? 'other' : { problem: answer.error.message };
  if (w.generation !== generation || w.step !== step) return 'opened';
  fill(w, file.name, answer.value);
  w.go('case');
  return 'opened';
}

/** What was measured on their side is judged here; nothing is sent. */
export function showTheirAnswer(w: Wizard): void {
  const { result } = w.facts;
  if (result) w.go(routeAfterCheck(result, w.facts, false));
  else w.go(w.facts.readings.length > 1 ? 'answers' : 'read');
}

/** Goes on with their case from this computer. */
export const checkFromHere = (w: Wizard): void => {
  goToAccount(w);
};
