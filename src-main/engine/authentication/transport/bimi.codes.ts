import type { Codes } from '../finding.ts';

/** What the record for a logo beside the mail (BIMI) can tell. It never stops a message. */
export default {
  'bimi-none': ['not-applicable'],
  'bimi-good': ['good'],
  'bimi-several': ['notice', 'count'],
  'bimi-syntax': ['notice', 'text', 'place'],
  'bimi-declined': ['not-applicable'],
  'bimi-no-logo': ['notice'],
  'bimi-not-https': ['notice', 'uri'],
  'bimi-no-mark': ['notice'],
  'bimi-needs-rule': ['notice'],
  'bimi-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
