import { factRule } from './fact-rule.ts';

/** The domain lets the server send that really sends (RFC 7208). */
export default factRule({
  id: 'server-may-send',
  fact: 'spf-result',
  outcomes: {
    allowed: 'pass',
    refused: 'fail',
    doubted: 'warning',
    'not-named': 'warning',
    unreadable: 'fail',
    'no-list': 'warning',
  },
  probes: ['sending-address'],
  parts: ['sender'],
  untested: 'We do not know which server passes your mail on.',
});
