import type { DiagnoseResult } from '../../src-main/contract/result.ts';
import type { Facts } from './facts.ts';
import { mayAskPassword } from './may-ask-password.ts';

export type AfterCheck = 'question' | 'password' | 'result' | 'unknown' | 'solved' | 'not-yet';

/** The screen without another question: the answer that the result holds. */
export function routeToAnswer(result: DiagnoseResult, retest: boolean): AfterCheck {
  const { confidence, causes } = result.diagnosis;
  if (retest) return causes[0]?.id === 'healthy' && confidence !== 'unknown' ? 'solved' : 'not-yet';
  return confidence === 'unknown' || causes.length === 0 ? 'unknown' : 'result';
}

/** Everything that was measured passed, up to a secure line. */
const isClear = ({ findings, observations }: DiagnoseResult): boolean =>
  !findings.some(({ outcome }) => outcome === 'fail') &&
  observations.some(({ probe, outcome }) => probe === 'tls-handshake' && outcome === 'ok');

/** After a fix a sign-in shows that it works now, where it was mended or where nothing else is left to be tested. */
function provesFix(result: DiagnoseResult, { retest, fix }: Facts): boolean {
  if (!retest || !(fix?.verification.includes('sign-in') || isClear(result))) return false;
  return result.observations.some(
    ({ probe, outcome, reason }) => probe === 'sign-in' && outcome === 'not-tested' && reason === 'no-consent',
  );
}

/** Where a finished check leads: to a question that was not asked before, to the sign-in test, or to the answer. */
export function routeAfterCheck(result: DiagnoseResult, facts: Facts, confirmed: boolean): AfterCheck {
  const { next } = result.diagnosis;
  const mayAsk = !facts.signInSkipped && mayAskPassword(facts, confirmed);
  if (mayAsk && provesFix(result, facts)) return 'password';
  if (next.kind === 'question' && next.question && !(next.id in facts.answers)) return 'question';
  const wantsSignIn = next.kind === 'probe' && next.id === 'sign-in';
  if (wantsSignIn && mayAsk) return 'password';
  return routeToAnswer(result, facts.retest);
}
