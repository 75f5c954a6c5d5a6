import { factRule } from './fact-rule.ts';

/** The part after the @ of the recipient exists and takes mail. */
export default factRule({
  id: 'recipient-domain-found',
  fact: 'recipient-domain',
  outcomes: { found: 'pass', missing: 'fail', 'no-mail': 'fail' },
  probes: ['recipient-mx'],
  untested: 'We did not look up the domain of the recipient.',
});
