import type { Actor } from '../../src-main/contract/reading.ts';
import type { DiagnoseResult } from '../../src-main/contract/result.ts';

const OTHERS: readonly Actor[] = ['your-provider', 'your-organisation', 'recipient', 'recipient-provider'];

export interface NextAction {
  /** First fix that was not tried yet, if there is one. */
  readonly fixId?: string;
  /** Somebody else has to act, and there are words for them. */
  readonly somebody: boolean;
}

/** What a person can do about a result: a fix that is left, or the words for those who can fix it. */
export function nextAction(result: DiagnoseResult, triedFixes: readonly string[]): NextAction {
  const left = result.fixes.find((fix) => !triedFixes.includes(fix.id));
  const actor = result.diagnosis.causes[0]?.actor;
  const somebody =
    result.escalation !== null && (left === undefined || (actor !== undefined && OTHERS.includes(actor)));
  return { ...(left && { fixId: left.id }), somebody };
}
