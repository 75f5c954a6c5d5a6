import { factRule } from './fact-rule.ts';

/** The server greets without delay. A slow one is no fault, but worth knowing. */
export default factRule({
  id: 'greeting-prompt',
  fact: 'greeting-wait',
  outcomes: { 'at-once': 'pass', 'on-purpose': 'notice', long: 'notice' },
  probes: ['greeting'],
  accountPort: true,
  untested: 'We did not measure how long the server takes to greet.',
});
