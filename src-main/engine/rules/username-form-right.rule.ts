import { factRule } from './fact-rule.ts';

/** The user name in the settings has the form that the server knows. */
export default factRule({
  id: 'username-form-right',
  fact: 'username-form',
  outcomes: { 'whole-address-works': 'fail', 'first-part-works': 'fail', 'no-form-works': 'notice' },
  probes: ['sign-in'],
  untested: 'We did not try the user name in another form.',
});
