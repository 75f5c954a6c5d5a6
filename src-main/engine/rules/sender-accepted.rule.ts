import { factRule } from './fact-rule.ts';

/** The outgoing server takes mail from this sender address. */
export default factRule({
  id: 'sender-accepted',
  fact: 'sender-result',
  outcomes: { accepted: 'pass', refused: 'fail', 'put-off': 'fail' },
  probes: ['sender-acceptance'],
  untested: 'We did not test your sender address.',
});
