import type { Codes } from '../finding.ts';

/** What the name of a sending address can tell (RFC 1912 section 2.1, RFC 8601 section 2.7.3). */
export default {
  'address-malformed': ['could-not-check'],
  'address-not-public': ['not-applicable', 'range'],
  'address-nameless': ['problem'],
  'address-name-unconfirmed': ['problem', 'names'],
  'address-name-generic': ['warning', 'name'],
  'address-name-good': ['good', 'name'],
  'address-name-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
