import type { Codes } from '../finding.ts';

/** Whether mail from one address passes for a domain (RFC 7208 section 2.6). */
export default {
  'sender-allowed': ['good', 'domain', 'term'],
  'sender-refused': ['problem', 'domain', 'term'],
  'sender-doubted': ['warning', 'domain', 'term'],
  'sender-not-named': ['warning', 'domain'],
  'sender-no-rule': ['problem', 'domain'],
  'sender-rule-broken': ['problem', 'domain'],
  'sender-could-not-check': ['could-not-check', 'domain', 'failure'],
} as const satisfies Codes;
