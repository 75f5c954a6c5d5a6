import type { Codes } from '../finding.ts';

/** What can be told about the DKIM keys of a domain (RFC 6376). That there is none can never be told. */
export default {
  'dkim-key-good': ['good', 'name'],
  'dkim-key-weak': ['warning', 'name', 'bits'],
  'dkim-key-too-short': ['problem', 'name', 'bits'],
  'dkim-key-revoked': ['notice', 'name'],
  'dkim-key-pasted': ['problem', 'name'],
  'dkim-key-cut': ['problem', 'name'],
  'dkim-key-unusable': ['problem', 'name'],
  'dkim-key-testing': ['notice', 'name'],
  'dkim-key-alias-to-nothing': ['problem', 'name', 'alias'],
  'dkim-key-other-records': ['problem', 'name'],
  'dkim-not-found-among': ['notice', 'tried'],
  'dkim-wildcard': ['notice'],
  'dkim-could-not-check': ['could-not-check', 'name', 'failure'],
} as const satisfies Codes;
