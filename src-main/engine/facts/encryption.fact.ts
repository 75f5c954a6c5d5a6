import type { Failure } from '../../contract/failure.ts';
import { accountHandshake } from './account-handshake.ts';
import { clearRow } from './account-rows.ts';
import { fact } from './fact.ts';
import tlsOffers from './tls-offers.fact.ts';

const VALUES: Partial<Record<Failure, 'not-offered' | 'refused' | 'too-old' | 'broken'>> = {
  'starttls-not-offered': 'not-offered',
  'starttls-refused': 'refused',
  'tls-version-unsupported': 'too-old',
  'tls-handshake-failed': 'broken',
  'tls-no-answer': 'broken',
  'tls-plaintext-answer': 'broken',
  'starttls-injected': 'broken',
  'connection-reset': 'broken',
  'connection-closed': 'broken',
  timeout: 'broken',
};

/** Whether a secure connection can be made on the account's port. */
export default fact({
  id: 'encryption',
  kind: 'measured',
  values: {
    works: { usual: 'always', said: 'A secure connection can be made.' },
    'not-offered': { usual: 'never', said: 'The server offers no secure connection on this port.' },
    refused: { usual: 'never', said: 'The server offers a secure connection and then refuses it.' },
    'too-old': { usual: 'never', said: 'The server speaks only an outdated kind of encryption.' },
    broken: { usual: 'never', said: 'The secure connection broke off while it was being made.' },
  },
  derive: (evidence) => {
    const row = accountHandshake(evidence);
    if (row !== undefined && (row.outcome === 'ok' || (row.tls?.chain.length ?? 0) > 0)) return 'works';
    const offers = tlsOffers.derive(evidence);
    if (offers === 'only-outdated') return 'too-old';
    // What this app lacks is no fault of the server's: nothing was measured then.
    if (offers === 'this-app-cannot') return undefined;
    const failure = row?.failure ?? clearRow(evidence, 'starttls')?.failure;
    return failure && VALUES[failure];
  },
});
