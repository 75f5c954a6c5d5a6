import type { Failure } from '../contract/failure.ts';
import { PASSWORD_MECHANISMS, TOKEN_MECHANISMS, type Mechanism, type PasswordMechanism } from '../net/smtp/sign-in.ts';
import type { Session } from './conversation.ts';
import type { Target } from './probe.ts';

/** What may be done with a session: sign in, ask without signing in, or leave it; `row` is what is known already. */
export type SignInPlan =
  | { readonly do: 'sign-in'; readonly mechanism: Mechanism }
  | { readonly do: 'ask-only'; readonly failure: Failure }
  | { readonly do: 'ask-only'; readonly reason: string }
  | { readonly do: 'nothing'; readonly failure: Failure }
  | { readonly do: 'nothing'; readonly reason: string };

/** What "encrypted password" in the settings means to mail apps: never the password itself, CRAM-MD5 before all. */
const ENCRYPTED_FIRST = ['CRAM-MD5', 'SCRAM-SHA-256', 'SCRAM-SHA-1', 'LOGIN', 'PLAIN'] as const;

const chooseMechanism = (offered: readonly string[], encrypted: boolean): PasswordMechanism | undefined => {
  const order = encrypted ? ENCRYPTED_FIRST : PASSWORD_MECHANISMS;
  return order.find((mechanism) => offered.includes(mechanism));
};

const tokenMechanism = (offered: readonly string[]) =>
  TOKEN_MECHANISMS.find((mechanism) => offered.includes(mechanism));

const withoutPassword = (offered: readonly string[]): SignInPlan => {
  if (offered.length === 0) return { do: 'ask-only', failure: 'sign-in-not-offered' };
  return tokenMechanism(offered) !== undefined
    ? { do: 'nothing', failure: 'mechanism-unsupported' }
    : { do: 'nothing', reason: 'mechanism-not-offered' };
};

/** What the person handed over: nothing, something that may be a token (RFC 6750 section 2.1), or any other password. */
export type HeldSecret = 'nothing' | 'password' | 'token-like';

/** A token is long and has no characters of its own; what does not look so must not be sent as one. */
export const heldSecret = (secret: Buffer | undefined): HeldSecret => {
  if (secret === undefined) return 'nothing';
  return secret.length >= 20 && /^[A-Za-z0-9._~+/-]+=*$/.test(secret.toString('latin1')) ? 'token-like' : 'password';
};

const missing = ({ case: theCase, submission }: Target, held: HeldSecret): string | undefined => {
  if (theCase.consent?.signIn !== true) return 'no-consent';
  if (held === 'nothing') return 'no-password';
  return submission.username === '' ? 'no-username' : undefined;
};

/** Signs in with a token only where the person has handed one over. */
const withToken = (target: Target, held: HeldSecret, mechanism: Mechanism): SignInPlan =>
  held === 'token-like' && missing(target, held) === undefined
    ? { do: 'sign-in', mechanism }
    : { do: 'nothing', reason: 'uses-oauth2' };

/**
 * Decides what happens after the last EHLO. A password may go out only when the certificate of this very connection
 * has been verified, the server offers a mechanism for it after TLS, and the person said yes.
 */
export const planSignIn = (
  target: Target,
  session: Pick<Session, 'verified' | 'hello'>,
  held: HeldSecret,
): SignInPlan => {
  const { authentication } = target.submission;
  if (authentication === 'none') return { do: 'ask-only', reason: 'not-wanted' };
  if (!session.verified) return { do: 'nothing', reason: 'tls-not-verified' };
  const offered = session.hello.capabilities.mechanisms;
  const token = authentication === 'oauth2' ? tokenMechanism(offered) : undefined;
  if (token !== undefined) return withToken(target, held, token);
  const mechanism = chooseMechanism(offered, authentication === 'encrypted-password');
  if (mechanism === undefined) return withoutPassword(offered);
  if (authentication === 'oauth2' || authentication === 'client-certificate') {
    return { do: 'nothing', reason: `uses-${authentication}` };
  }
  const reason = missing(target, held);
  return reason === undefined ? { do: 'sign-in', mechanism } : { do: 'nothing', reason };
};
