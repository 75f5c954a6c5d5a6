import { factRule } from './fact-rule.ts';

/** The server takes the letters that the addresses are written with. */
export default factRule({
  id: 'letters-taken',
  fact: 'foreign-letters',
  outcomes: { 'not-needed': 'not-applicable', taken: 'pass', 'not-taken': 'fail' },
  probes: ['ehlo'],
  accountPort: true,
  untested: 'We did not hear which letters the server takes.',
});
