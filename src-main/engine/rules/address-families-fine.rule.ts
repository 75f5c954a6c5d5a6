import { factRule } from './fact-rule.ts';

/** Both kinds of address get through, as far as this computer has them. */
export default factRule({
  id: 'address-families-fine',
  fact: 'address-families',
  outcomes: {
    fine: 'pass',
    'new-kind-lost': 'warning',
    'new-kind-turned-back': 'notice',
    'old-kind-lost': 'warning',
    'only-new-kind': 'fail',
  },
  probes: ['submission-connect'],
  untested: 'We could not compare the two kinds of address.',
});
