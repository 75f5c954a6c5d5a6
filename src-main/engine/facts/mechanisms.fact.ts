import { accountOf } from './account.ts';
import { clearRow, securedRow } from './account-rows.ts';
import { fact } from './fact.ts';

const PASSWORD: ReadonlySet<string> = new Set(['PLAIN', 'LOGIN', 'CRAM-MD5']);
const WINDOW: ReadonlySet<string> = new Set(['XOAUTH2', 'OAUTHBEARER']);

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
    'none-offered': { usual: 'never', said: 'The server offers no way to sign in.' },
    'others-only': { usual: 'never', said: 'The server offers only ways to sign in that few mail apps know.' },
  },
  derive: (evidence) => {
    const { authentication, socketType } = accountOf(evidence.case);
    const row = securedRow(evidence, 'ehlo') ?? (socketType === 'plain' ? clearRow(evidence, 'ehlo') : undefined);
    if (row?.outcome !== 'ok') return undefined;
    const offered = row.mechanisms ?? [];
    if (socketType === 'plain' && offered.length === 0) return undefined;
    if (offered.length === 0) return 'none-offered';
    const window = offered.some((name) => WINDOW.has(name));
    if (authentication === 'oauth2' ? window : offered.some((name) => PASSWORD.has(name))) return 'suits';
    return window ? 'window-only' : 'others-only';
  },
});
