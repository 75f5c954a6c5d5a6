import { factRule } from './fact-rule.ts';

/** The recipient's domain names mail servers as the rules want it. */
export default factRule({
  id: 'exchangers-found',
  fact: 'exchangers',
  outcomes: { fine: 'pass', address: 'fail', lost: 'fail', alias: 'fail' },
  probes: ['exchanger-address'],
  untested: 'We did not look for the mail servers of the recipient.',
});
