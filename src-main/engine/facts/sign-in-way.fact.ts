import type { Authentication } from '../../contract/case.ts';
import { fact } from './fact.ts';

const WAYS: Readonly<Record<Authentication, 'password' | 'window' | 'own-id' | undefined>> = {
  password: 'password',
  'encrypted-password': 'password',
  oauth2: 'window',
  'client-certificate': 'own-id',
  none: undefined,
};

/** The way of signing in that the app is set to. */
export default fact({
  id: 'sign-in-way',
  kind: 'told',
  values: {
    password: { usual: 'usually', said: 'The app signs in with a password.' },
    window: { usual: 'sometimes', said: 'The app signs in through the window of the provider.' },
    'own-id': { usual: 'never', said: 'The app signs in with a digital ID of your own.' },
  },
  derive: ({ case: { account } }) => {
    const setting = account?.submission?.authentication;
    return setting && WAYS[setting];
  },
});
