import { factRule } from './fact-rule.ts';

/** The server that sends has a name that leads back to it (RFC 1912). */
export default factRule({
  id: 'server-has-name',
  fact: 'reverse-name',
  outcomes: { good: 'pass', generic: 'warning', unconfirmed: 'fail', missing: 'fail' },
  probes: ['sending-address'],
  parts: ['address'],
  untested: 'We do not know which server passes your mail on.',
});
