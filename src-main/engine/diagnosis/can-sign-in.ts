import { accountOf } from '../facts/account.ts';
import type { FactValues } from '../facts/derive-facts.ts';
import type { Evidence } from '../facts/evidence.ts';

/** Whether a test sign-in is possible and was not made: the line is secure and the server takes a password. */
export function canSignIn({ case: theCase }: Pick<Evidence, 'case'>, values: FactValues): boolean {
  const { authentication } = accountOf(theCase);
  const takesPassword =
    authentication !== 'none' && authentication !== 'oauth2' && authentication !== 'client-certificate';
  return (
    takesPassword &&
    !values.has('sign-in-result') &&
    values.get('certificate') === 'good' &&
    values.get('mechanisms') === 'suits' &&
    values.get('provider-sign-in') !== 'window'
  );
}
