import type { Codes } from '../finding.ts';

/** What block lists can tell about an address or a domain (RFC 5782). */
export default {
  'list-not-asked': ['not-applicable'],
  'list-nothing-to-ask': ['not-applicable'],
  'list-listed': ['problem', 'list', 'reasons', 'leave'],
  'list-listed-minor': ['warning', 'list', 'reasons', 'leave'],
  'list-listed-neighbours': ['notice', 'list', 'advice'],
  'list-home-line': ['notice', 'list', 'advice'],
  'list-recommended': ['good', 'list', 'reasons'],
  'list-clean': ['good', 'lists', 'count'],
  'list-refused': ['could-not-check', 'list', 'reasons'],
  'list-no-data': ['could-not-check', 'list'],
  'list-not-trusted': ['could-not-check', 'list'],
  'list-unclear': ['could-not-check', 'list', 'answer'],
  'list-no-answer': ['could-not-check', 'list', 'failure'],
  'list-gone': ['not-applicable', 'list', 'since'],
} as const satisfies Codes;
