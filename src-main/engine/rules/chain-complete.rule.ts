import { factRule } from './fact-rule.ts';

/** The missing part of a chain was fetched: does the server send too little, or is its authority a private one? */
export default factRule({
  id: 'chain-complete',
  fact: 'missing-issuer',
  outcomes: { 'leads-to-known': 'fail', 'leads-to-private': 'fail', 'not-there': 'notice' },
  probes: ['issuer-certificate'],
  untested: 'We did not look for a missing part of the digital ID.',
});
