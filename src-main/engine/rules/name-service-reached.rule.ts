import { factRule } from './fact-rule.ts';

/** Questions reach the name service of this network, short and long ones. */
export default factRule({
  id: 'name-service-reached',
  fact: 'resolver-reach',
  outcomes: {
    open: 'pass',
    'short-only': 'warning',
    'long-way-only': 'fail',
    walled: 'fail',
    silent: 'fail',
    closed: 'fail',
  },
  probes: ['resolver-health', 'resolver-port'],
  untested: 'We did not ask each name service by itself.',
});
