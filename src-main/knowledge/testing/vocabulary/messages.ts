import type { Family } from './family.ts';

const MAIL = 'message|mail|email|e-mail';

/** What English servers say of a message, of how much is sent, and of themselves. */
export const MESSAGES: readonly Family[] = [
  {
    name: 'the message looked like spam',
    reasons: ['spam-content'],
    said: [
      [
        'The|Your|This',
        MAIL,
        'looks like|was classified as|was identified as|is considered|has been detected as|appears to be|was recognized as|was flagged as|was marked as|is probably|is likely|seems to be',
        'spam|junk|junk mail|unsolicited mail|bulk mail|unsolicited bulk email|SPAM',
      ],
      ['Spam|Junk mail', 'message rejected|detected|message refused|mail rejected|message blocked|content detected'],
      [
        'Message|Mail|Email',
        'rejected|refused|blocked|denied',
        'as spam|because it is spam|by the spam filter|due to spam content|by our anti-spam filter|for spam content',
      ],
      ['Spam score', 'too high|exceeds the threshold|is too high|over the limit'],
    ],
  },
  {
    name: 'a virus or a forbidden attachment',
    reasons: ['virus-or-attachment'],
    said: [
      [
        'The|Your|This',
        'message|mail|email|attachment|file',
        'contains a|is infected with a|carries a|contained a',
        'virus|trojan|worm|malware',
      ],
      ['Virus|Malware|Trojan', 'found|detected|found in message|detected in attachment|was found in your mail'],
      [
        'The attachment|The attached file|This file type|An attachment of this type|The file extension|The attachment type',
        'is not allowed|is forbidden|is blocked|was rejected|is not permitted|has been blocked|is prohibited|is banned',
      ],
      ['Forbidden|Banned|Blocked|Prohibited|Dangerous|Illegal', 'attachment|file type|attachment type|file extension'],
    ],
  },
  {
    name: 'the message is too big',
    reasons: ['message-too-big'],
    said: [
      [
        'The|Your|This',
        'message|mail|email|attachment|message size',
        'is too big|is too large|exceeds the maximum size|exceeds the size limit|is larger than allowed|is larger than the limit|exceeds the allowed size|is over the size limit|exceeds the maximum message size|exceeded the size limit|is bigger than allowed',
      ],
      [
        'Message|Mail|Email|Attachment',
        'too big|too large|size exceeds limit|size limit exceeded|size exceeds fixed limit|larger than limit|exceeds size limit|size too large',
      ],
      ['Maximum|Max', 'message size|mail size|attachment size|size', 'exceeded|reached|is 10 MB and was exceeded'],
    ],
  },
  {
    name: 'the message breaks the rules of form',
    reasons: ['message-malformed', 'sender-rejected'],
    said: [
      [
        'Missing|Invalid|Malformed|Duplicate|Bad|Illegal|Multiple',
        'From header|Date header|Message-ID header|header|headers|Subject header|MIME structure|To header',
      ],
      [
        'The|Your',
        'message|mail|email',
        'is malformed|is not RFC compliant|has no From header|has an invalid header|has malformed headers|violates RFC 5322|does not comply with RFC 5322|has bare line feeds|has multiple From headers|contains bare LF|is missing a Date header',
      ],
    ],
  },
  {
    name: 'too much in a short time',
    reasons: ['rate-limited', 'sending-limit'],
    said: [
      [
        'Too many',
        'messages|emails|connections|mails|concurrent connections|sessions|requests|recipients|messages per minute',
        'from your IP|from your address|in a short time|from this sender|from your host|in this session|at once|per hour',
      ],
      [
        "You are|You're|Your server is|This sender is",
        'sending too fast|sending too many messages|sending mail too quickly|being rate limited|sending too much mail',
      ],
      [
        'Rate limit|Message rate|Connection rate|Sending rate|The rate limit|Throughput',
        'exceeded|has been exceeded|reached|too high|exceeds limit|limit exceeded',
      ],
      ['Throttled|Throttling|Rate limited', 'please try again later|due to volume|, slow down'],
    ],
  },
  {
    name: 'the own sending limit is used up',
    reasons: ['sending-limit', 'rate-limited'],
    said: [
      [
        'You have|Your account has|The sender has|This account has|User has',
        'exceeded|reached|hit|used up',
        'the|your|its',
        'daily sending limit|daily limit|sending quota|hourly limit|daily message quota|daily quota|maximum number of emails per day|outgoing mail limit|hourly sending limit|monthly sending limit',
      ],
      [
        'Daily|Hourly|Monthly',
        'sending limit|sending quota|message limit|email limit|send limit',
        'exceeded|reached|has been reached|was exceeded',
      ],
    ],
  },
  {
    name: 'a first contact is put off',
    reasons: ['greylisted', 'remote-server-error'],
    said: [
      [
        'Greylisted|Greylisting|Greylisting in action|You have been greylisted|You are greylisted|Your mail has been greylisted|Graylisted',
        ', please try again later|, try again in 5 minutes|, retry later|',
      ],
    ],
  },
  {
    name: 'the server has a fault of its own',
    reasons: ['remote-server-error', 'connection-failed'],
    said: [
      [
        'The|Our',
        'server|mail server|system|service|mail system',
        'is temporarily unavailable|is busy|is too busy|is overloaded|is down for maintenance|is under maintenance|is currently unavailable|has an internal error|had an internal error|is experiencing problems|is out of service|cannot process your request at this time',
      ],
      [
        'Internal|Temporary|Temporary internal|Temporary local',
        'server error|error|system error|problem|failure|error in processing',
        '|, try again later',
      ],
      [
        'Service|Server|System',
        'temporarily unavailable|not available|unavailable|busy|currently unavailable|too busy|overloaded',
        '|, try again later|, closing transmission channel',
      ],
    ],
  },
  {
    name: 'the server has no space',
    reasons: ['remote-server-full'],
    said: [
      [
        'Insufficient|Not enough|No|Out of|Low',
        'system storage|system resources|disk space on the server|system disk space',
      ],
      [
        'The',
        'server|mail server|system',
        'is out of disk space|has run out of disk space|has no space left|has insufficient storage|is out of storage|disk is full|is low on disk space|is out of memory|has insufficient resources',
      ],
    ],
  },
  {
    name: 'mail goes in a circle',
    reasons: ['mail-loop'],
    said: [
      [
        'Mail loop|Loop|Routing loop|Forwarding loop|A mail loop|Delivery loop',
        'detected|found|was detected|has been detected',
      ],
      ['Too many|Maximum number of|Excessive', 'hops|Received headers|Received lines', '|exceeded|in this message'],
      [
        'The|This',
        'message|mail',
        'is looping|is in a loop|loops back to this server|is going in circles|went through too many hops|has too many Received headers|exceeded the hop count',
      ],
    ],
  },
  {
    name: 'the receiver has a rule',
    reasons: ['policy-refused', 'recipient-refused'],
    said: [
      [
        'Message|Mail|Email|Delivery|Your message',
        'rejected|refused|blocked|denied|was rejected|is prohibited',
        'by policy|due to local policy|for policy reasons|by administrator|due to security policy|because of company policy|by organization policy|due to policy restrictions',
      ],
      ['Administrative|Policy|Local policy', 'prohibition|violation|rejection'],
    ],
  },
  {
    name: 'the server could not be reached',
    reasons: ['connection-failed', 'timeout-expired'],
    said: [
      [
        'Could not|Cannot|Unable to|Failed to',
        'connect to|reach|contact|establish a connection to|open a connection to',
        "the remote server|the destination server|the recipient's mail server|mx.bert.example|the receiving server|the host",
      ],
      [
        'Connection to',
        'the remote server|mx.bert.example|the destination server',
        'timed out|was refused|failed|was lost|was reset|could not be established|was closed',
      ],
      [
        'Connection',
        'timed out|refused|reset by peer|failed|lost',
        'while connecting to mx.bert.example|by mx.bert.example',
      ],
    ],
  },
  {
    name: 'tries went on until the time was over',
    reasons: ['timeout-expired'],
    said: [
      [
        'The|Your',
        'message|mail',
        'could not be delivered for 5 days|has expired|has been in the queue too long|expired in the queue|was undeliverable for 4 days|has been queued too long',
        '|, giving up',
      ],
      [
        'Delivery time|Retry time|Retry timeout|Queue time|Maximum retry time|Message lifetime',
        'expired|exceeded|has been exceeded|limit exceeded',
      ],
    ],
  },
  {
    name: 'a command was not understood',
    reasons: ['protocol-error'],
    said: [
      [
        'Command|The command',
        'not recognized|unrecognized|not implemented|unknown|not understood|is not supported|was not recognised|out of sequence',
      ],
      ['Bad|Wrong|Invalid|Incorrect', 'sequence of commands|command sequence|command|command syntax'],
      ['Unknown|Unrecognized|Unsupported', 'command|SMTP command'],
    ],
  },
];
