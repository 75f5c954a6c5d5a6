import { factRule } from './fact-rule.ts';

/** The server that sends is on none of the block lists that were asked (RFC 5782). */
export default factRule({
  id: 'server-not-listed',
  fact: 'address-listed',
  outcomes: { clean: 'pass', minor: 'warning', 'home-line': 'notice', listed: 'fail' },
  probes: ['block-lists'],
  parts: ['list'],
  untested: 'We did not ask whether your server is on a block list.',
});
