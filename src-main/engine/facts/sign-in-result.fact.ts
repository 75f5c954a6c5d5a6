import type { Failure } from '../../contract/failure.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const VALUES: Partial<Record<Failure, 'refused' | 'put-off' | 'no-way'>> = {
  'sign-in-refused': 'refused',
  'sign-in-deferred': 'put-off',
  'sign-in-not-offered': 'no-way',
  'mechanism-unsupported': 'no-way',
};

/** What the server answered to the test sign-in. */
export default fact({
  id: 'sign-in-result',
  kind: 'measured',
  values: {
    accepted: { usual: 'usually', said: 'The server accepted the sign-in.' },
    refused: { usual: 'rarely', said: 'The server did not accept the sign-in.' },
    'put-off': { usual: 'never', said: 'The server put the sign-in off for now.' },
    'no-way': { usual: 'never', said: 'App and server share no way to sign in.' },
  },
  derive: (evidence) => {
    // The settings are judged: what another user name can do is the matter of `username-form`.
    const rows = measuredRows(evidence, 'sign-in').filter((row) => row.usernameForm === undefined);
    if (rows.some((row) => row.outcome === 'ok')) return 'accepted';
    return rows.map((row) => row.failure && VALUES[row.failure]).find((value) => value !== undefined);
  },
});
