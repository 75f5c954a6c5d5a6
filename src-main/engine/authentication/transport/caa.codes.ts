import type { Codes } from '../finding.ts';

/** What the records about offices for digital IDs (CAA, RFC 8659) can tell. */
export default {
  'caa-none': ['notice'],
  'caa-good': ['good', 'issuers'],
  'caa-nobody-may-issue': ['warning'],
  'caa-malformed': ['warning', 'record'],
  'caa-unknown-critical': ['warning', 'tag'],
  'caa-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
