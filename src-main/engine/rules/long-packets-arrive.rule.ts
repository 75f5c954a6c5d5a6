import { factRule } from './fact-rule.ts';

/** Long packets arrive as well as short ones. */
export default factRule({
  id: 'long-packets-arrive',
  fact: 'long-packets',
  outcomes: { arrive: 'pass', lost: 'fail', 'short-lost-too': 'not-applicable' },
  probes: ['small-answer', 'tls-handshake'],
  untested: 'We did not get as far as the long packets.',
});
