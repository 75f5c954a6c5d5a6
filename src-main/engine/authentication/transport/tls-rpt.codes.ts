import type { Codes } from '../finding.ts';

/** What the wish for reports about sealed mail (TLS-RPT, RFC 8460) can tell. */
export default {
  'tls-rpt-none': ['not-applicable'],
  'tls-rpt-good': ['good', 'uri'],
  'tls-rpt-several': ['warning', 'count'],
  'tls-rpt-wrong-place': ['notice'],
  'tls-rpt-syntax': ['warning', 'text', 'place'],
  'tls-rpt-no-address': ['warning'],
  'tls-rpt-uri': ['warning', 'uri', 'place'],
  'tls-rpt-tag-unknown': ['notice', 'tag'],
  'tls-rpt-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
