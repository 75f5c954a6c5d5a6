import type { Codes } from '../finding.ts';

/** What the mail servers that a domain names (MX, RFC 5321 section 5.1) can tell. */
export default {
  'mx-good': ['good', 'hosts'],
  'mx-domain-missing': ['problem'],
  'mx-none': ['problem'],
  'mx-address-only': ['notice'],
  'mx-null': ['not-applicable'],
  'mx-null-among': ['problem'],
  'mx-malformed': ['problem', 'record'],
  'mx-is-address': ['problem', 'host'],
  'mx-is-alias': ['warning', 'host', 'target'],
  'mx-no-address': ['problem', 'host'],
  'mx-not-public': ['problem', 'host', 'address'],
  'mx-test-name': ['problem', 'host'],
  'mx-twice': ['notice', 'host'],
  'mx-no-name': ['notice', 'host', 'address'],
  'mx-name-unconfirmed': ['notice', 'host', 'address'],
  'mx-parked': ['warning', 'host'],
  'mx-could-not-check': ['could-not-check', 'failure'],
  'mx-host-could-not-check': ['could-not-check', 'host', 'failure'],
} as const satisfies Codes;
