import { factRule } from './fact-rule.ts';

/** A mail server greets on the account's port. */
export default factRule({
  id: 'server-greets',
  fact: 'greeting',
  outcomes: { welcome: 'pass', refused: 'fail', silent: 'fail', 'not-mail': 'fail', 'broken-off': 'fail' },
  probes: ['greeting'],
  accountPort: true,
  untested: 'We did not hear the greeting of the server.',
});
