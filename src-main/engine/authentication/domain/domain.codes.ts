import type { Codes } from '../finding.ts';

/** What is to be said of a domain before anything else about it counts. */
export default {
  'domain-missing': ['problem'],
  'domain-could-not-check': ['could-not-check', 'failure'],
} as const satisfies Codes;
