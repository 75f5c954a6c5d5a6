import type { GatheredPage } from '../check-gathered.ts';

/** What mail servers and filters answer, as their manuals and help desks show it. */
export const SERVERS: readonly GatheredPage[] = [
  {
    url: 'http://helpdesk.umd.edu/documents/3/3025/',
    replies: [
      [
        "550 /home/bert/.forward: line 1: anna@x.example ... Can't create output: Permission denied",
        'remote-server-error',
      ],
      ['550 <bert@bert.example>... Host unknown (Name server: bert.example: host not found)', 'domain-not-found'],
      ['550 Access denied\n550 Sorry, no access for this ip', 'ip-blocklisted'],
      ['550 Sorry, no access for this user', 'sender-rejected', 'recipient-refused'],
      ['553 user address required', 'address-malformed', 'sender-rejected'],
      ['553 <bert@bert.example>... unauthorized relay traffic prohibited', 'relay-denied'],
      ['554 sendall: too many hops 19 (17 max)', 'mail-loop'],
      ['553 Header Error', 'message-malformed'],
    ],
  },
  {
    url: 'http://www.hmailserver.com/documentation/latest/?page=reference_error_messages_smtp',
    replies: [
      ['421 Connection timeout', 'connection-failed', 'protocol-error'],
      ['501 EHLO Invalid domain address.', 'no-reverse-dns', 'protocol-error'],
      ['502 TURN disallowed', 'protocol-error'],
      ['502 Use HELO/EHLO first', 'protocol-error'],
      ['503 Issue a reset if you want to start over', 'protocol-error'],
    ],
  },
  {
    url: 'https://docs.icewarp.com/Content/IceWarp-Server/Administration-Nodes/Status/Logs/Interpretation%20of%205xx%20Errors%20in%20Icewarp%20SMTP.htm',
    replies: [
      ['500 5.5.1 Command unrecognized', 'protocol-error'],
      ['501 5.5.2 Domain name required', 'sender-rejected', 'protocol-error', 'address-malformed'],
      ['501 5.5.2 Unbalanced', 'protocol-error'],
      ['501 5.5.1 HELO/EHLO requires domain address', 'no-reverse-dns', 'protocol-error'],
      ['501 5.0.0 Authentication canceled', 'auth-required'],
      ['501 5.7.1 Message is too long', 'message-too-big'],
      ['501 5.7.1 Permission denied', 'policy-refused', 'sender-rejected', 'no-reverse-dns'],
    ],
  },
  {
    url: 'https://hardwaresecrets.com/understanding-email-bounce-messages/4/',
    replies: [
      ['451 Bad reverse DNS.', 'no-reverse-dns'],
      [
        '450 4.7.1 Mail from 192.0.2.7 deferred using Trend Micro Email Reputation database. Please see https://www.mail-abuse.com/cgi-bin/lookup?192.0.2.7',
        'ip-blocklisted',
        'sender-reputation',
      ],
      ['553 User defined policy matched for 192.0.2.7', 'ip-blocklisted', 'policy-refused'],
    ],
  },
  {
    url: 'https://support.everycloud.com/support/solutions/articles/4000007755',
    replies: [
      ['450 4.1.8 Sender address rejected: Domain not found', 'sender-rejected'],
      ['450 4.5.6 temporary failure in MTA - please retry', 'remote-server-error', 'greylisted'],
      ['504 5.5.2 Sender address rejected: need fully-qualified address', 'sender-rejected', 'address-malformed'],
      ['554 5.5.3 e-mail Rejected Content Filter Size', 'message-too-big'],
      ['554 5.5.7 e-mail Rejected Content Attachment', 'virus-or-attachment'],
      ['554 5.6.1 Spam Header rejected', 'spam-content'],
      ['554 5.6.4 Virus E-Mail Blocked', 'virus-or-attachment'],
      ['554 5.6.5 TLS encryption required by customer rule', 'tls-failed'],
      ['554 5.7.1 unknown domain or unknown recipient (LDAP check)', 'recipient-unknown', 'domain-not-found'],
    ],
  },
  {
    url: 'https://knowledge.broadcom.com/external/article/169925/common-external-spam-filtering-error-cod.html',
    replies: [
      [
        '550 Message contained unsafe content (Heuristics.Phishing.Email.SpoofedDomain)',
        'virus-or-attachment',
        'spam-content',
      ],
      ["551 Sender is on domain's blacklist", 'recipient-refused', 'sender-domain-blocklisted', 'sender-rejected'],
      ['550 5.7.1 Recipient not authorized, your IP has been found on a block list', 'ip-blocklisted'],
      ['554 Rejected due to banned content', 'spam-content', 'virus-or-attachment', 'policy-refused'],
    ],
  },
  {
    url: 'https://blog.mxtoolbox.com/2011/09/',
    replies: [
      ['551 Denied for Spam', 'spam-content'],
      ['554 Denied (Mode: normal)', 'policy-refused', 'spam-content'],
      ['571 spam source blocked - psmtp', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://www.spambrella.com/faq/email-delivery-error-codes/',
    replies: [
      ['452 4.3.1 Insufficient system resources', 'remote-server-full'],
      [
        '550 5.7.1 <bert@bert.example>: Recipient address rejected: User email address is marked as invalid.',
        'recipient-unknown',
      ],
      ['550 5.1.0 sender rejected', 'sender-rejected', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://pl.com.uy/?P=ne&S=do&pg=nedoerrorescorreo',
    replies: [
      ['553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)', 'sender-rejected'],
      ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", 'relay-denied'],
      ['550 Relaying denied. Proper authentication required.', 'relay-denied'],
      ['550 Requested action not taken: address blocked', 'recipient-refused', 'policy-refused', 'sender-rejected'],
      ['451 Temporary local problem - please try later', 'remote-server-error'],
      ['451 qqt failure (#4.3.0)', 'remote-server-error'],
      ['CNAME lookup failed temporarily. (#4.4.3)', 'connection-failed', 'domain-not-found'],
      ["Sorry, I couldn't find any host by that name. (#4.1.2)", 'domain-not-found'],
      ["Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)", 'connection-failed'],
      ['553 sorry, address must include host name (#5.1.3)', 'address-malformed'],
      ['552 sorry, that message size exceeds my databytes limit (#5.3.4)', 'message-too-big'],
      ['550 Recipient address rejected: Address locked or deactivated', 'recipient-disabled'],
      ['550 Bogus mail from', 'sender-rejected'],
      ['553 Your address is listed as dynamic on SORBS', 'ip-blocklisted'],
      ['550 sorry, your mailserver [192.0.2.7] is rejected by bl.spamcop.example', 'ip-blocklisted'],
      [
        '554 The message was rejected because it contains prohibited virus or spam content',
        'virus-or-attachment',
        'spam-content',
      ],
      ['This message is looping: it already has my Delivered-To line. (#5.4.6)', 'mail-loop'],
      ['553 sorry, your HELO host name has been denied', 'no-reverse-dns'],
    ],
  },
  {
    url: 'https://pomoc.poczta.interia.pl/news-dlaczego-wiadomosc-nie-zostala-dostarczona,nId,6589600',
    replies: [
      ["550 5.7.1 Recipient doesn't want your mail", 'recipient-refused'],
      ['550 5.2.1 Mailbox not available', 'recipient-unknown', 'recipient-disabled', 'mailbox-full'],
      ['550 5.7.0 [SPF] 192.0.2.7 is not allowed to send mail from anna.example', 'sender-auth-failed'],
    ],
  },
  { url: 'https://www.kei.pl/pomoc/wiadmosc-zwrotna/', replies: [['maildrop: maildir over quota.', 'mailbox-full']] },
  {
    url: 'https://github.com/SparkPost/developers.sparkpost.com/blob/HEAD/web-ref/responses-by-message.md',
    replies: [
      ['550 5.6.0 Body line too long (see RFC2822 section 3.5)', 'message-malformed'],
      ['503 5.5.1 DATA without MAIL FROM', 'protocol-error'],
      ['503 5.5.1 DATA without RCPT TO', 'protocol-error'],
      ['550 5.6.0 Header line too long (see RFC2822 section 3.5)', 'message-malformed'],
      ['550 5.6.0 Header not terminated by CR LF (see RFC2822 section 2.2)', 'message-malformed'],
      ['550 5.6.0 Invalid header found (see RFC2822 section 3.6)', 'message-malformed'],
      ['550 5.6.0 Lone CR or LF in body (see RFC2822 section 2.3)', 'message-malformed'],
      ['550 5.6.0 Lone CR or LF in headers (see RFC2822 section 2.2)', 'message-malformed'],
      ['501 5.5.1 MAIL FROM already established', 'protocol-error'],
      ['501 5.5.2 MAIL FROM syntax error', 'protocol-error', 'sender-rejected'],
      ['550 5.6.0 Missing CR LF . CR LF', 'message-malformed', 'protocol-error'],
      ['550 5.6.0 Missing required RFC2822 Date field (see RFC2822 section 3.6)', 'message-malformed'],
      ['554 No Valid Domain', 'domain-not-found', 'sender-rejected'],
      ['501 5.5.2 RCPT TO syntax error', 'protocol-error', 'address-malformed'],
      ['503 RCPT TO without MAIL FROM', 'protocol-error'],
      ['550 5.5.1 RFC2821 HELO/EHLO needed', 'protocol-error'],
      ['550 5.6.0 Required headers not found (see RFC2822 section 3.6)', 'message-malformed'],
      ['452 4.5.3 Service unavailable, batch limit reached', 'rate-limited'],
      ['421 4.4.5 Service unavailable, concurrency limit reached', 'rate-limited'],
    ],
  },
];
