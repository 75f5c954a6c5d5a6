import { factRule } from './fact-rule.ts';

/** The account's own port of the outgoing server answers. */
export default factRule({
  id: 'submission-port-reachable',
  fact: 'which-ports-answer',
  outcomes: {
    'account-port-open': 'pass',
    'account-port-dropped-other-open': 'fail',
    'account-port-refused-other-open': 'fail',
    'account-port-dropped-others-refused': 'fail',
    'account-port-dropped': 'fail',
    'only-port-25-open': 'fail',
    'all-mail-ports-dropped-web-open': 'fail',
    'all-refused': 'fail',
    'nothing-answers': 'fail',
    'no-route': 'fail',
  },
  probes: ['submission-connect', 'control-connect'],
  untested: 'We did not call the server.',
});
