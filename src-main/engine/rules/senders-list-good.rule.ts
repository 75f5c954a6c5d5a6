import { factRule } from './fact-rule.ts';

/** The domain says which servers may send for it, in a list that others can read (RFC 7208). */
export default factRule({
  id: 'senders-list-good',
  fact: 'spf-record',
  outcomes: { fine: 'pass', missing: 'warning', broken: 'fail', heavy: 'warning' },
  probes: ['domain-records'],
  parts: ['spf'],
  untested: 'We did not look at the list of who may send for your domain.',
});
