import { factRule } from './fact-rule.ts';

/** The certificate of the server is good: in date, trusted, made out for its name. */
export default factRule({
  id: 'certificate-good',
  fact: 'certificate',
  outcomes: {
    good: 'pass',
    expired: 'fail',
    'not-yet-valid': 'fail',
    'self-made': 'fail',
    'unknown-issuer': 'fail',
    incomplete: 'fail',
    'other-name': 'fail',
    'known-here-only': 'warning',
  },
  probes: ['tls-handshake'],
  accountPort: true,
  untested: 'We did not see the digital ID of the server.',
});
