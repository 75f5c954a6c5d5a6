import { fact } from './fact.ts';

/** How the provider lets mail apps sign in today, where the provider is known. */
export default fact({
  id: 'provider-sign-in',
  kind: 'told',
  values: {
    password: { usual: 'often', said: 'Your provider takes the normal mail password.' },
    'app-password': { usual: 'sometimes', said: 'Your provider takes only app passwords from mail apps.' },
    window: { usual: 'rarely', said: 'Your provider takes no passwords from mail apps.' },
    bridge: { usual: 'never', said: 'Your provider works with mail apps only through a program on this computer.' },
  },
  derive: ({ signInRules = [] }) => {
    if (signInRules.includes('password')) return 'password';
    if (signInRules.includes('app-password')) return 'app-password';
    if (signInRules.includes('oauth2')) return 'window';
    return signInRules.includes('bridge') ? 'bridge' : undefined;
  },
});
