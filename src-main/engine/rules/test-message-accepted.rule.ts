import { factRule } from './fact-rule.ts';

/** The outgoing server takes a whole letter, not only the two addresses. */
export default factRule({
  id: 'test-message-accepted',
  fact: 'message-result',
  outcomes: { accepted: 'pass', refused: 'fail', 'put-off': 'fail' },
  probes: ['test-message'],
  untested: 'We did not send a test message.',
});
