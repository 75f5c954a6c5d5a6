import { accountOf } from './account.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

const PASSWORD: ReadonlySet<string> = new Set(['PLAIN', 'LOGIN', 'CRAM-MD5']);
/** What an app may use that is told never to send the password itself. */
const ENCRYPTED = /^(?:CRAM-|DIGEST-|SCRAM-|NTLM$|GSSAPI$)/;
const WINDOW: ReadonlySet<string> = new Set(['XOAUTH2', 'OAUTHBEARER']);
/** RFC 4422 appendix A: who somebody is was shown outside the dialogue, by a certificate of their own. */
const OWN_ID = 'EXTERNAL';

const suits = (offered: readonly string[], setting: string | undefined): boolean => {
  if (setting === 'oauth2') return offered.some((name) => WINDOW.has(name));
  if (setting === 'encrypted-password') return offered.some((name) => ENCRYPTED.test(name));
  if (setting === 'client-certificate' && offered.includes(OWN_ID)) return true;
  return offered.some((name) => PASSWORD.has(name));
};

const judge = (offered: readonly string[], setting: string | undefined) => {
  if (offered.length === 0) return 'none-offered';
  if (suits(offered, setting)) return 'suits';
  if (offered.some((name) => PASSWORD.has(name))) return 'set-way-missing';
  if (offered.some((name) => WINDOW.has(name))) return 'window-only';
  return offered.every((name) => name === OWN_ID) ? 'own-id-only' : 'others-only';
};

/** Whether the ways of signing in that the server offers suit the settings. */
export default fact({
  id: 'mechanisms',
  kind: 'measured',
  values: {
    suits: { usual: 'always', said: 'The server offers a way to sign in that fits.' },
    'window-only': {
      usual: 'never',
      said: 'The server takes no passwords. It wants the sign-in window of the provider.',
    },
    'set-way-missing': {
      usual: 'never',
      said: 'The server does not offer the way to sign in that the app is set to.',
    },
    'own-id-only': { usual: 'never', said: 'The server wants a digital ID of your own in place of a password.' },
    'none-offered': { usual: 'never', said: 'The server offers no way to sign in.' },
    'others-only': { usual: 'never', said: 'The server offers only ways to sign in that few mail apps know.' },
  },
  derive: (evidence) => {
    const { authentication, socketType } = accountOf(evidence.case);
    const row = securedRow(evidence, 'ehlo') ?? (socketType === 'plain' ? clearRow(evidence, 'ehlo') : undefined);
    if (row?.outcome !== 'ok') return undefined;
    const offered = row.mechanisms ?? [];
    if (socketType === 'plain' && offered.length === 0) return undefined;
    return judge(offered, authentication);
  },
});
