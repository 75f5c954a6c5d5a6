import { factRule } from './fact-rule.ts';

/** The mail servers of the recipient fit what their domain promises (RFC 8461). */
export default factRule({
  id: 'promise-kept',
  fact: 'mta-sts-fit',
  outcomes: {
    fits: 'pass',
    'no-promise': 'not-applicable',
    unreadable: 'warning',
    partly: 'warning',
    mismatch: 'fail',
  },
  probes: ['recipient-promise'],
  parts: ['mta-sts'],
  untested: 'We did not look at what the domain of the recipient promises.',
});
