import { fact } from './fact.ts';

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
    switch (account?.submission?.authentication) {
      case 'password':
      case 'encrypted-password':
        return 'password';
      case 'oauth2':
        return 'window';
      case 'client-certificate':
        return 'own-id';
      default:
        return undefined;
    }
  },
});
