import { factRule } from './fact-rule.ts';

/** The server greets within the time that mail apps wait. */
export default factRule({
  id: 'greets-in-time',
  fact: 'server-pace',
  outcomes: { quick: 'pass', slow: 'warning' },
  probes: ['greeting'],
  accountPort: true,
  untested: 'We did not hear a greeting that we could time.',
});
