import { factRule } from './fact-rule.ts';

/** A secure connection can be made on the account's port. */
export default factRule({
  id: 'connection-secure',
  fact: 'encryption',
  outcomes: { works: 'pass', 'not-offered': 'fail', refused: 'fail', 'too-old': 'fail', broken: 'fail' },
  probes: ['starttls', 'tls-handshake'],
  accountPort: true,
  untested: 'We did not test the secure connection.',
});
