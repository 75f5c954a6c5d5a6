import { factRule } from './fact-rule.ts';

/** The certificate does not run out soon. Never a cause of today's trouble: it still holds. */
export default factRule({
  id: 'certificate-lasting',
  fact: 'certificate-time-left',
  outcomes: { 'a-day': 'warning', 'a-week': 'warning', 'three-weeks': 'notice', long: 'pass' },
  probes: ['tls-handshake'],
  accountPort: true,
  untested: 'We did not see when the digital ID of the server runs out.',
});
