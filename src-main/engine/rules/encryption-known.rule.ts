import { factRule } from './fact-rule.ts';

/** App and server share a kind of encryption. Where only this app lacks it, nobody is blamed. */
export default factRule({
  id: 'encryption-known',
  fact: 'tls-offers',
  outcomes: { 'this-app-cannot': 'notice', 'only-outdated': 'fail', 'nothing-taken': 'fail' },
  probes: ['tls-offers'],
  accountPort: true,
  untested: 'There was no need to ask for single kinds of encryption.',
});
