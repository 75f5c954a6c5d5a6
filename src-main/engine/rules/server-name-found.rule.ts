import { factRule } from './fact-rule.ts';

/** The name of the outgoing server leads to an address. */
export default factRule({
  id: 'server-name-found',
  fact: 'name-answer',
  outcomes: {
    found: 'pass',
    'found-elsewhere-only': 'fail',
    nowhere: 'fail',
    nxdomain: 'fail',
    'no-data': 'fail',
    servfail: 'fail',
    'resolver-refuses': 'fail',
    'resolver-closed': 'fail',
    'resolver-silent': 'fail',
    'resolver-unreachable': 'fail',
  },
  probes: ['server-address'],
  untested: 'We did not look up the server name.',
});
