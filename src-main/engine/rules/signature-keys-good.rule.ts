import { factRule } from './fact-rule.ts';

/** The keys for signatures of the domain can be used (RFC 6376). */
export default factRule({
  id: 'signature-keys-good',
  fact: 'dkim-keys',
  outcomes: { usable: 'pass', unusable: 'fail', 'not-found': 'notice' },
  probes: ['domain-records'],
  parts: ['dkim', 'signature'],
  untested: 'We did not look for the keys of your domain.',
});
