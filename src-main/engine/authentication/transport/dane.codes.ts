import type { Codes } from '../finding.ts';

/** What the records about digital IDs of mail servers (DANE, RFC 6698 and RFC 7672) can tell. */
export default {
  'dane-none': ['not-applicable'],
  'dane-good': ['good', 'host'],
  'dane-matches': ['good', 'host'],
  'dane-mismatch': ['problem', 'host'],
  'dane-not-signed': ['warning', 'host'],
  'dane-signature-unknown': ['could-not-check', 'host'],
  'dane-malformed': ['warning', 'host', 'record'],
  'dane-usage': ['notice', 'host', 'record'],
  'dane-unusable': ['warning', 'host'],
  'dane-partial': ['notice', 'hosts'],
  'dane-could-not-check': ['could-not-check', 'host', 'failure'],
} as const satisfies Codes;
