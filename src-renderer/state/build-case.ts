import type { CaseFile } from '../../src-main/contract/case.ts';
import type { Facts } from './facts.ts';
import type { Form } from './form.ts';
import { sourceText } from './source-text.ts';
import { WEB_MAIL_QUESTION } from './web-mail-question.ts';

const MOST_TEXT = 1_000_000;

function symptomOf(form: Form, facts: Facts): CaseFile['symptom'] {
  const text = sourceText(form, facts).slice(0, MOST_TEXT);
  return {
    ...facts.practice?.case.symptom,
    kind: facts.kind ?? facts.practice?.case.symptom.kind ?? 'unknown',
    ...(text.trim() !== '' && { text }),
    ...(form.clientId !== '' && form.clientId !== 'do-not-know' && { client: form.clientId }),
  };
}

function answersOf(form: Form, facts: Facts): Record<string, string> {
  return { ...(form.webMail !== '' && { [WEB_MAIL_QUESTION]: form.webMail }), ...facts.answers };
}

function accountOf({ address, submission }: Facts): CaseFile['account'] {
  if (address === undefined && submission === undefined) return undefined;
  return { ...(address !== undefined && { address }), ...(submission && { submission: { ...submission } }) };
}

/** The case as main takes it: what was typed, found and answered. Absent facts are absent keys; a password is never in it. */
export function buildCase(form: Form, facts: Facts, consent: { signIn: boolean; sendTestMessage?: boolean }): CaseFile {
  const answers = answersOf(form, facts);
  const account = accountOf(facts);
  const recipient = facts.recipient ?? facts.practice?.case.recipient;
  const environment = facts.practice?.case.environment ?? facts.imported?.environment;
  return {
    schemaVersion: 1,
    symptom: symptomOf(form, facts),
    ...(account && { account }),
    ...(recipient !== undefined && { recipient }),
    ...(Object.keys(answers).length > 0 && { answers }),
    consent: { signIn: consent.signIn, sendTestMessage: consent.sendTestMessage ?? false, thirdParties: false },
    ...(environment && { environment }),
  };
}
