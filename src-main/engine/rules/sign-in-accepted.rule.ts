import { factRule } from './fact-rule.ts';

/** The server accepts the user name and the password. */
export default factRule({
  id: 'sign-in-accepted',
  fact: 'sign-in-result',
  outcomes: { accepted: 'pass', refused: 'fail', 'put-off': 'fail', 'no-way': 'fail' },
  probes: ['sign-in'],
  untested: 'We did not try to sign in.',
});
