import type { GatheredPage } from '../check-gathered.ts';

/** What messages that came back say, as people pasted them, and lists of help desks. */
export const RETURNED: readonly GatheredPage[] = [
  {
    url: 'https://pastebin.com/6JA7cVwM',
    replies: [
      [
        '550 5.7.1 <anna@anna.example>: Sender address rejected: mailbox disabled - DEBUG: dom anna.example',
        'sender-rejected',
        'sender-account-blocked',
        'sender-auth-failed',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/yq8ZnJan',
    replies: [['550 5.1.0 <test@anna.example> sender rejected', 'sender-rejected']],
  },
  {
    url: 'https://pastebin.com/5RThtzeu',
    replies: [['557 Email address - ely@bert.example - is not available here. Disconnecting...', 'recipient-unknown']],
  },
  {
    url: 'https://pastebin.com/MMGUFmXp',
    replies: [
      ['550 david@bert.example...User account is overquota', 'mailbox-full'],
      ['553 5.3.0 <david@bert.example>... 550 worldnet addressee unknown, relay=[192.0.2.7]', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://pastebin.com/LzdpQGj6',
    replies: [
      [
        '550-Verification failed for <info@anna.example>\n550-Unrouteable address\n550 Sender verify failed',
        'sender-rejected',
      ],
    ],
  },
  { url: 'https://pastebin.com/xxj5LiFS', replies: [['550 Invalid recipient: samuel.ferry', 'recipient-unknown']] },
  { url: 'https://pastebin.com/BRukKemg', replies: [['457 Greylisted, please come back later.', 'greylisted']] },
  {
    url: 'https://gist.github.com/sc68cal/ca19c404371dfcd088d4',
    replies: [
      [
        '450 4.7.1 <bert@bert.example>: Recipient address rejected: Greylisted by greyfix 0.4.0, try again in 30 seconds. See http://www.kim-minh.com/pub/greyfix/ for more information.',
        'greylisted',
      ],
    ],
  },
  {
    url: 'https://gist.github.com/pbruna/4595838',
    replies: [['450 too many connections from your IP (rate controlled)', 'rate-limited']],
  },
  {
    url: 'https://github.com/postalserver/postal/issues/546',
    replies: [
      [
        '451 <ok4mpa@psrp.anna.example> unable to verify address',
        'remote-server-error',
        'recipient-unknown',
        'sender-rejected',
      ],
    ],
  },
  {
    url: 'https://github.com/mail-in-a-box/mailinabox/issues/1194',
    replies: [['554 5.7.1 You are not allowed to connect.', 'ip-blocklisted', 'policy-refused']],
  },
  {
    url: 'https://github.com/forwardemail/forwardemail.net/issues/547',
    replies: [
      ['421 Promise timed out after 15000 milliseconds', 'remote-server-error', 'connection-failed'],
      ['421 Message delivery was temporarily interrupted, please try again later.', 'remote-server-error'],
      ['421 Server shutting down', 'remote-server-error'],
    ],
  },
  {
    url: 'https://github.com/PHPMailer/PHPMailer/issues/787',
    replies: [
      [
        '421 4.7.0 [TS01] Messages from 192.0.2.7 temporarily deferred due to user complaints - 4.16.55.1; see https://help.yahoo.com/kb/postmaster/SLN3434.html',
        'sender-reputation',
      ],
    ],
  },
  {
    url: 'https://clientresources.acgisoftware.com/?p=1047',
    replies: [
      ['403 TLS handshake failed', 'tls-failed'],
      ['422 The recipient’s mailbox has exceeded its storage limit', 'mailbox-full'],
      ['431 Not enough space on the disk', 'remote-server-full'],
      ['441 The recipient’s server is not responding', 'connection-failed'],
      ['442 The connection was dropped during the transmission', 'connection-failed'],
      ['446 The maximum hop count was exceeded for the message: an internal loop has occurred', 'mail-loop'],
      [
        '447 Your outgoing message timed out because of issues concerning the incoming server',
        'timeout-expired',
        'connection-failed',
      ],
    ],
  },
  {
    url: 'https://pseudoco.cisco.com/c/en/us/support/docs/security/email-security-appliance/117980-qanda-esa-00.html',
    replies: [['453 Too Many Recipients', 'rate-limited']],
  },
  {
    url: 'http://www.arobase.org/sos/erreurs-codes.htm',
    replies: [
      ['458 Unable to queue messages for node bert.example.', 'remote-server-error'],
      ['459 Node bert.example not allowed: policy', 'policy-refused', 'relay-denied'],
    ],
  },
  {
    url: 'https://01net.com/astuces/decryptez-votre-messagerie-272181.html',
    replies: [
      ["ERROR Mailbox doesn't exist", 'recipient-unknown'],
      ['invalid local name syntax', 'address-malformed'],
    ],
  },
  {
    url: 'https://jouwweb.freshdesk.com/fr/support/solutions/articles/13000102861',
    replies: [
      ['Message rejected due to content restrictions', 'spam-content'],
      ['Message blocked due to virus content of the message', 'virus-or-attachment'],
      ['Exceeds quota', 'mailbox-full'],
    ],
  },
  {
    url: 'https://support.cloudplus.net/support/solutions/articles/6000013481',
    replies: [
      ['5.1.0 - Sender denied.', 'sender-rejected'],
      ['5.5.4 - Invalid domain name.', 'domain-not-found', 'address-malformed'],
      ['5.2.1 - Mailbox cannot be accessed.', 'recipient-disabled', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://pastebin.com/8hJqsd25',
    replies: [
      [
        '450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.7]: retry timeout exceeded',
        'no-reverse-dns',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/sHYMgyDb',
    replies: [
      [
        '550 5.1.1 <bert@bert.example>: Recipient address rejected: User unknown in virtual mailbox table',
        'recipient-unknown',
      ],
    ],
  },
];
