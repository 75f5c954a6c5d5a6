import { factRule } from './fact-rule.ts';

/** Key and signature are what mail apps accept. A warning: the server works with apps that do not mind. */
export default factRule({
  id: 'certificate-strong',
  fact: 'certificate-strength',
  outcomes: { strong: 'pass', 'thin-key': 'warning', 'old-signature': 'warning' },
  probes: ['tls-handshake'],
  accountPort: true,
  untested: 'We did not see how the digital ID of the server is made.',
});
