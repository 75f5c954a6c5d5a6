import type { Family } from './family.ts';

const BLAMED =
  'failed|fail|did not pass|check failed|validation failed|verification failed|does not pass|check did not succeed';

/** What English servers say of a sender, its domain and the server it comes from. */
export const SENDERS: readonly Family[] = [
  {
    name: 'the sender address is refused',
    reasons: ['sender-rejected'],
    said: [
      [
        'The|',
        'sender address|sender|from address|return path|envelope sender|MAIL FROM address',
        'is invalid|was rejected|was refused|is not allowed|does not exist|is unknown|is not valid|could not be verified|is not accepted|was not accepted|is malformed|is not permitted|has been rejected',
      ],
      ['Invalid|Unknown|Bad|Illegal|Rejected', 'sender|sender address|from address|envelope sender|return path'],
      [
        'The',
        "sender domain|sender's domain|domain of the sender",
        'does not exist|could not be found|does not resolve|is invalid|cannot be resolved|was not found|is unknown|is not accepted',
      ],
      [
        'You are not allowed to|You are not authorized to|You may not|This account is not allowed to',
        'send',
        'as this user|with this sender address|from this address|as anna@anna.example',
      ],
      [
        'Sender address|The from address|This address',
        'is not owned by|does not belong to|does not match',
        'the authenticated user|your login|the logged in user|user anna',
      ],
    ],
  },
  {
    name: 'the proof of the sender failed',
    reasons: ['sender-auth-failed'],
    said: [
      ['SPF|DKIM|DMARC|SPF check|DKIM signature|DMARC policy', BLAMED],
      [
        'The|This|Your',
        'message|mail|email',
        'failed|did not pass|does not pass|fails',
        'SPF|DKIM|DMARC|SPF checks|DMARC evaluation|DKIM verification|authentication checks|SPF and DKIM',
      ],
      ['The domain|Your domain|The sending domain', 'has no', 'SPF record|DKIM signature|DMARC record|SPF or DKIM'],
      ['Unauthenticated', 'email|mail|messages', 'from anna.example', 'is not accepted|is refused|was rejected'],
    ],
  },
  {
    name: 'the sending server has no reverse name',
    reasons: ['no-reverse-dns'],
    said: [
      [
        'Your IP address|The sending IP|Your server|The connecting host|Your host|192.0.2.9',
        'has no|does not have a|lacks a|is missing a|has an invalid|has no valid',
        'PTR record|reverse DNS entry|reverse DNS|rDNS record|PTR',
      ],
      [
        'No|Missing|Invalid',
        'PTR record|reverse DNS|reverse DNS entry|rDNS',
        'for your IP|found for 192.0.2.9|for the sending host',
      ],
      [
        'Reverse DNS|PTR|rDNS|Reverse lookup|PTR lookup',
        'lookup failed|failed|not found|is missing|does not match|mismatch|does not exist',
      ],
    ],
  },
  {
    name: 'the sending server is on a list',
    reasons: ['ip-blocklisted'],
    said: [
      [
        "Your IP address|Your IP|The sending IP|The IP 192.0.2.9|The client host|Your mail server|Your server's IP|192.0.2.9",
        'is listed on|is on|was found on|has been added to|appears on|is in',
        'a blacklist|our blacklist|a block list|our blocklist|a DNSBL|an RBL|our black list|our local blocklist',
      ],
      [
        'Your IP address|Your IP|The sending IP|The IP 192.0.2.9|192.0.2.9',
        'is blacklisted|has been blacklisted|is blocklisted|is blocked|has been blocked|is banned|has been banned|was blocked',
      ],
      ['Your IP|192.0.2.9', 'is listed', 'at|by|in|on', 'Spamhaus|SpamCop|SORBS|Barracuda|zen.spamhaus.org|UCEPROTECT'],
    ],
  },
  {
    name: 'the domain of the sender is on a list',
    reasons: ['sender-domain-blocklisted'],
    said: [
      [
        'Your domain|The sender domain|The sending domain|A domain in the message|A link in the message|A URL in your message',
        'is listed on|is on|was found on|appears on|is listed in',
        'a domain block list|the Spamhaus DBL|SURBL|URIBL|a URL blacklist',
      ],
      [
        'Your domain|The sender domain|The sending domain',
        'is blacklisted|has been blacklisted|is on a blacklist|is blocklisted',
      ],
    ],
  },
  {
    name: 'the sending server is distrusted',
    reasons: ['sender-reputation'],
    said: [
      [
        'Your IP|Your domain|The sending IP|The sender|Your server|192.0.2.9',
        'has a',
        'poor|bad|low|very low|negative',
        'reputation',
      ],
      [
        'The',
        'reputation|reputation score|sender reputation',
        'of',
        'your IP|your domain|the sender|your server',
        'is',
        'too low|poor|bad|low|insufficient',
      ],
      [
        'Rejected|Blocked|Deferred|Refused',
        'due to|because of|for',
        'poor reputation|low reputation|bad reputation|user complaints|spam complaints',
      ],
    ],
  },
  {
    name: 'the provider stopped the account',
    reasons: ['sender-account-blocked', 'sending-limit'],
    said: [
      [
        'Your account|Your mailbox|Your email account|This sender account',
        'has been|was|is',
        'suspended|disabled|blocked|restricted|suspended for abuse|blocked for sending spam|blocked from sending|suspended due to spam|restricted from sending mail',
      ],
      [
        'Your account|Your email account',
        'has been compromised|is suspected of being hacked|was used to send spam|has been hacked|sent spam|is sending spam',
      ],
      [
        'Outgoing mail from|Sending from|Outbound mail from',
        'your account|this account',
        'has been|is|was',
        'suspended|disabled|blocked|stopped',
      ],
    ],
  },
];
