import { factRule } from './fact-rule.ts';

/** Nothing on this computer or on the way turns the call away. */
export default factRule({
  id: 'not-turned-away-here',
  fact: 'refused-where',
  outcomes: { here: 'fail', near: 'fail', 'on-the-way': 'fail', there: 'not-applicable' },
  probes: ['submission-connect', 'control-connect'],
  untested: 'There was no call turned away that we could time.',
});
