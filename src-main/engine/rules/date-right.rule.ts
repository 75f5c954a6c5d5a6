import { factRule } from './fact-rule.ts';

/** The date of this computer is right: a wrong one makes every good certificate look bad. */
export default factRule({
  id: 'date-right',
  fact: 'computer-clock',
  outcomes: { right: 'pass', behind: 'fail', ahead: 'fail' },
  probes: ['server-clock', 'greeting'],
  untested: 'No server told us the date.',
});
