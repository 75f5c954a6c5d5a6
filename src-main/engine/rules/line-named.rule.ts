import { factRule } from './fact-rule.ts';

/** What kind of line this is, for mail that is sent without a provider. */
export default factRule({
  id: 'line-named',
  fact: 'line-kind',
  outcomes: { home: 'notice', named: 'pass', nameless: 'notice' },
  probes: ['public-address'],
  untested: 'We did not look up the name of this line.',
});
