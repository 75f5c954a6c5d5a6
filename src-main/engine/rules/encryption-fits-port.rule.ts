import { factRule } from './fact-rule.ts';

/** The port and the kind of encryption in the settings belong together. */
export default factRule({
  id: 'encryption-fits-port',
  fact: 'tls-mode',
  outcomes: {
    right: 'pass',
    'tls-on-starttls-port': 'fail',
    'starttls-on-tls-port': 'fail',
    'plain-where-encryption-is-needed': 'fail',
    'plain-where-encryption-is-offered': 'warning',
  },
  probes: ['greeting', 'ehlo', 'tls-handshake'],
  accountPort: true,
  untested: 'We did not test the kind of encryption.',
});
