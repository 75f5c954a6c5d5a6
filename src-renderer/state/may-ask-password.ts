import type { Facts } from './facts.ts';

/** More tries could lock a mailbox. */
export const MOST_SIGN_IN_TRIES = 2;

/** The settings are known to be the provider's: found over a safe way, given by the person, or said to be right. */
function serverIsTrusted(facts: Facts, confirmed: boolean): boolean {
  // Whoever made the case could have named any server.
  if (facts.origin === 'case') return confirmed;
  if (facts.origin !== 'found') return facts.origin !== undefined;
  const used = facts.proposals.find((p) => p.submission.hostname === facts.submission?.hostname);
  return confirmed || used?.confirmed === true;
}

/**
 * Whether the password may be asked for now: only when the diagnosis asks for the sign-in test, for a way to sign in that
 * takes passwords, at a server that is trusted, and never a third time.
 */
export function mayAskPassword(facts: Facts, confirmed: boolean): boolean {
  const way = facts.submission?.authentication;
  const takesPasswords = way === undefined || way === 'password' || way === 'encrypted-password';
  return (
    takesPasswords &&
    facts.submission !== undefined &&
    facts.signInTries < MOST_SIGN_IN_TRIES &&
    serverIsTrusted(facts, confirmed)
  );
}
