import { factRule } from './fact-rule.ts';

/** A secure line to the recipient's server. Mail of most senders goes there without one too, so it is no failure. */
export default factRule({
  id: 'recipient-line-secure',
  fact: 'recipient-encryption',
  outcomes: { works: 'pass', 'not-offered': 'notice', fails: 'notice' },
  probes: ['recipient-server'],
  untested: 'We did not get as far as a secure line to the server of the recipient.',
});
