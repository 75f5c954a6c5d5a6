import type { Failure } from '../contract/failure.ts';
import { PASSWORD_MECHANISMS, type PasswordMechanism } from '../net/smtp/sign-in.ts';
import type { Session } from './conversation.ts';
import type { Target } from './probe.ts';

/** What may be done with a session: sign in, ask without signing in, or leave it; `row` is what is known already. */
export type SignInPlan =
  | { readonly do: 'sign-in'; readonly mechanism: PasswordMechanism }
  | { readonly do: 'ask-only'; readonly failure: Failure }
  | { readonly do: 'ask-only'; readonly reason: string }
  | { readonly do: 'nothing'; readonly failure: Failure }
  | { readonly do: 'nothing'; readonly reason: string };

const TOKEN_MECHANISMS = new Set(['XOAUTH2', 'OAUTHBEARER']);

/** PLAIN is what mail apps use inside TLS; "encrypted password" in the settings means CRAM-MD5. */
const chooseMechanism = (offered: readonly string[], encrypted: boolean): PasswordMechanism | undefined => {
  const order = encrypted ? [...PASSWORD_MECHANISMS].reverse() : PASSWORD_MECHANISMS;
  return order.find((mechanism) => offered.includes(mechanism));
};

const takesToken = (offered: readonly string[]) => offered.some((mechanism) => TOKEN_MECHANISMS.has(mechanism));

const withoutPassword = (offered: readonly string[]): SignInPlan => {
  if (offered.length === 0) return { do: 'ask-only', failure: 'sign-in-not-offered' };
  return takesToken(offered)
    ? { do: 'nothing', failure: 'mechanism-unsupported' }
    : { do: 'nothing', reason: 'mechanism-not-offered' };
};

const missing = ({ case: theCase, submission }: Target, hasPassword: boolean): string | undefined => {
  if (theCase.consent?.signIn !== true) return 'no-consent';
  if (!hasPassword) return 'no-password';
  return submission.username === '' ? 'no-username' : undefined;
};

/**
 * Decides what happens after the last EHLO. A password may go out only when the certificate of this very connection
 * has been verified, the server offers a mechanism for it after TLS, and the person said yes.
 */
export const planSignIn = (
  target: Target,
  session: Pick<Session, 'verified' | 'hello'>,
  hasPassword: boolean,
): SignInPlan => {
  const { authentication } = target.submission;
  if (authentication === 'none') return { do: 'ask-only', reason: 'not-wanted' };
  if (!session.verified) return { do: 'nothing', reason: 'tls-not-verified' };
  const offered = session.hello.capabilities.mechanisms;
  if (authentication === 'oauth2' && takesToken(offered)) return { do: 'nothing', reason: 'uses-oauth2' };
  const mechanism = chooseMechanism(offered, authentication === 'encrypted-password');
  if (mechanism === undefined) return withoutPassword(offered);
  if (authentication === 'oauth2' || authentication === 'client-certificate') {
    return { do: 'nothing', reason: `uses-${authentication}` };
  }
  const reason = missing(target, hasPassword);
  return reason === undefined ? { do: 'sign-in', mechanism } : { do: 'nothing', reason };
};
