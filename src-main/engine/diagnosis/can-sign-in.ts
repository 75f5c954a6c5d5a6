import { accountOf } from '../facts/account.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';

/** The person would rather not type the password; kept among the answers, for that is what it is. */
export const SIGN_IN_DECLINED = { 'sign-in-test': 'no' } as const;

const wasDeclined = ({ answers }: Evidence['case']): boolean =>
  answers?.['sign-in-test'] === SIGN_IN_DECLINED['sign-in-test'];

/** Whether a test sign-in is possible and was neither made nor declined: the line is secure, the server takes a password. */
export function canSignIn({ case: theCase }: Pick<Evidence, 'case'>, values: FactValues): boolean {
  const { authentication } = accountOf(theCase);
  const takesPassword =
    authentication !== 'none' && authentication !== 'oauth2' && authentication !== 'client-certificate';
  return (
    takesPassword &&
    !wasDeclined(theCase) &&
    !values.has('sign-in-result') &&
    values.get('certificate') === 'good' &&
    values.get('mechanisms') === 'suits' &&
    values.get('provider-sign-in') !== 'window'
  );
}
