import { factRule } from './fact-rule.ts';

/** The server offers a way to sign in that fits the settings. */
export default factRule({
  id: 'sign-in-offered',
  fact: 'mechanisms',
  outcomes: {
    suits: 'pass',
    'window-only': 'fail',
    'set-way-missing': 'fail',
    'own-id-only': 'fail',
    'none-offered': 'fail',
    'others-only': 'notice',
  },
  probes: ['ehlo'],
  accountPort: true,
  untested: 'We did not see how to sign in.',
});
