import { factRule } from './fact-rule.ts';

/** The recipient's address is taken. What a foreign server says about the line we call from is no fault. */
export default factRule({
  id: 'recipient-accepted',
  fact: 'recipient-result',
  outcomes: { accepted: 'pass', 'accepted-by-provider': 'pass', refused: 'fail', 'put-off': 'fail' },
  probes: ['recipient-acceptance', 'recipient-server'],
  untested: 'We did not test the address of the recipient.',
});
