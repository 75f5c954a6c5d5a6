import type { CaseFile, Submission } from '../contract/case.ts';

/** One troubleshooting effort between two runs of checks. */
export interface CaseState {
  readonly case: CaseFile;
  /** Ids of fixes that were tried and did not help, oldest first. */
  readonly triedFixes: readonly string[];
}

export type CaseEvent =
  | { readonly type: 'answered'; readonly question: string; readonly answer: string }
  | { readonly type: 'settings-changed'; readonly submission: Submission }
  | { readonly type: 'recipient-named'; readonly recipient: string }
  | { readonly type: 'client-chosen'; readonly client: string }
  | { readonly type: 'consent-given'; readonly to: 'signIn' | 'sendTestMessage' | 'thirdParties' }
  | { readonly type: 'fix-tried'; readonly fix: string };

const changed = (state: CaseState, changes: Partial<CaseFile>): CaseState => ({
  ...state,
  case: { ...state.case, ...changes },
});

/** A yes to one server is no yes to another: with a new name the password stays here until it is asked for again. */
function withSettings(state: CaseState, submission: Submission): CaseState {
  const { account, consent } = state.case;
  const sameServer = account?.submission?.hostname.toLowerCase() === submission.hostname.toLowerCase();
  const next = changed(state, { account: { ...account, submission } });
  if (sameServer || consent === undefined) return next;
  const kept = Object.fromEntries(Object.entries(consent).filter(([to]) => to === 'thirdParties'));
  return changed(next, { consent: kept });
}

/** The case's state machine: what an event makes of a case. Pure; the state handed in is left as it is. */
export function step(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'answered':
      return changed(state, { answers: { ...state.case.answers, [event.question]: event.answer } });
    case 'settings-changed':
      return withSettings(state, event.submission);
    case 'recipient-named':
      return changed(state, { recipient: event.recipient });
    case 'client-chosen':
      return changed(state, { symptom: { ...state.case.symptom, client: event.client } });
    case 'consent-given':
      return changed(state, { consent: { ...state.case.consent, [event.to]: true } });
    case 'fix-tried':
      return state.triedFixes.includes(event.fix) ? state : { ...state, triedFixes: [...state.triedFixes, event.fix] };
  }
}
