import { factRule } from './fact-rule.ts';

/** Another host of the internet can be reached. */
export default factRule({
  id: 'second-host-reached',
  fact: 'second-host',
  outcomes: { answers: 'pass', silent: 'notice' },
  probes: ['second-host'],
  untested: 'We had no other computer to call.',
});
