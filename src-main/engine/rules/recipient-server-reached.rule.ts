import { factRule } from './fact-rule.ts';

/** The recipient's server can be reached; a network that closes port 25 is no fault of theirs. */
export default factRule({
  id: 'recipient-server-reached',
  fact: 'way-to-recipient',
  outcomes: { open: 'pass', 'closed-here': 'not-applicable', refused: 'notice', silent: 'notice' },
  probes: ['recipient-server', 'submission-connect'],
  untested: 'We did not call the server of the recipient.',
});
