import { factRule } from './fact-rule.ts';

/** The server itself speaks on the port, and not something in its place. */
export default factRule({
  id: 'own-words',
  fact: 'first-words',
  outcomes: { own: 'pass', 'web-server': 'fail', 'waits-for-us': 'fail', masked: 'fail', foreign: 'fail' },
  probes: ['greeting', 'ehlo'],
  accountPort: true,
  untested: 'We did not hear the first words of the server.',
});
