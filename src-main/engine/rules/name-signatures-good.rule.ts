import { factRule } from './fact-rule.ts';

/** The signatures of the server's domain match (DNSSEC). */
export default factRule({
  id: 'name-signatures-good',
  fact: 'name-signatures',
  outcomes: { broken: 'fail', 'not-to-blame': 'not-applicable' },
  probes: ['signature-check', 'server-address'],
  untested: 'There was no need to look at the signatures of the name.',
});
