import { factRule } from './fact-rule.ts';

/** Mail can leave this network without a proxy. */
export default factRule({
  id: 'way-past-proxy',
  fact: 'proxy',
  outcomes: { 'only-way': 'fail', beside: 'pass', 'not-there': 'notice' },
  probes: ['proxy-connect'],
  untested: 'No proxy is set on this computer.',
});
