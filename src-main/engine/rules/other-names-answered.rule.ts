import { factRule } from './fact-rule.ts';

/** The name service that fails over the server answers for other names. */
export default factRule({
  id: 'other-names-answered',
  fact: 'other-names',
  outcomes: { answered: 'notice', failed: 'fail' },
  probes: ['other-names', 'recipient-mx'],
  untested: 'There was no need to ask for other names.',
});
