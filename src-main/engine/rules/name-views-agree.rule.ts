import { factRule } from './fact-rule.ts';

/** All name services say the same of the server. */
export default factRule({
  id: 'name-views-agree',
  fact: 'name-views',
  outcomes: {
    same: 'pass',
    hidden: 'fail',
    'hosts-line': 'warning',
    'system-differs': 'notice',
    'only-outside-right': 'fail',
    'outside-differs': 'notice',
    'outside-differs-both-right': 'notice',
  },
  probes: ['server-address', 'hosts-file', 'reference-connect'],
  untested: 'We had no second name service to compare with.',
});
