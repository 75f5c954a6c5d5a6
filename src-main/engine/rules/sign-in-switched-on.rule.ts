import { factRule } from './fact-rule.ts';

/** The settings of the mail app sign in at all. */
export default factRule({
  id: 'sign-in-switched-on',
  fact: 'sign-in-setting',
  outcomes: { on: 'pass', off: 'warning' },
  probes: [],
  untested: 'We do not know whether the app signs in.',
});
