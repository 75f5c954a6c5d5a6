import { factRule } from './fact-rule.ts';

/** Something that counts vouches for the domain in From (RFC 9989 section 5.3). */
export default factRule({
  id: 'mail-vouched-for',
  fact: 'dmarc-alignment',
  outcomes: { 'by-sender': 'pass', 'by-signature': 'pass', 'none-seen': 'warning' },
  probes: ['domain-records', 'sending-address'],
  parts: ['sender', 'dkim', 'signature'],
  untested: 'We do not know what vouches for your mail.',
});
