import { factRule } from './fact-rule.ts';

/** The recipient's address is written as an address must be. Nothing is measured here, so that it is all right is no pass. */
export default factRule({
  id: 'recipient-written-right',
  fact: 'recipient-form',
  outcomes: { fine: 'not-applicable', broken: 'notice', 'no-dot': 'notice', slip: 'notice' },
  probes: ['recipient-acceptance', 'recipient-mx'],
  untested: 'No recipient was named.',
});
