import { factRule } from './fact-rule.ts';

/** The domain is on none of the block lists that were asked (RFC 5782). */
export default factRule({
  id: 'domain-not-listed',
  fact: 'domain-listed',
  outcomes: { clean: 'pass', listed: 'fail' },
  probes: ['block-lists'],
  parts: ['list'],
  untested: 'We did not ask whether your domain is on a block list.',
});
