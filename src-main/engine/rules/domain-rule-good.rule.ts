import { factRule } from './fact-rule.ts';

/** The rule of the domain for its mail can be used by others (RFC 9989). */
export default factRule({
  id: 'domain-rule-good',
  fact: 'dmarc-record',
  outcomes: { strict: 'pass', watching: 'notice', missing: 'notice', broken: 'fail' },
  probes: ['domain-records'],
  parts: ['dmarc'],
  untested: 'We did not look at the rule of your domain for its mail.',
});
