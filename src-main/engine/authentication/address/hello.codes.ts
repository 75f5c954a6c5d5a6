import type { Codes } from '../finding.ts';

/** What the name can tell that a server says in its greeting, EHLO (RFC 5321 sections 2.3.5 and 4.1.4). */
export default {
  'hello-malformed': ['problem'],
  'hello-inner-name': ['problem'],
  'hello-literal': ['warning'],
  'hello-literal-other': ['problem', 'address'],
  'hello-no-address': ['problem'],
  'hello-other-address': ['warning', 'address', 'found'],
  'hello-other-than-name': ['notice', 'names'],
  'hello-good': ['good', 'address'],
  'hello-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
