import type { GatheredPage } from '../check-gathered.ts';

/** What servers in other countries answer, and hosting companies outside the English-speaking world explain. */
export const LANGUAGES: readonly GatheredPage[] = [
  {
    url: 'https://www.icoremail.vip/support/index.php?cate_id=84&page=5',
    replies: [
      ['550 Requested mail action not taken: Invalid IP', 'ip-blocklisted', 'policy-refused'],
      ['550 Requested mail action not taken: Fake sender', 'sender-rejected', 'sender-auth-failed'],
      [
        '550 Requested action not taken: mail anna@anna.example is rejected',
        'policy-refused',
        'recipient-refused',
        'sender-rejected',
      ],
      ['550 Requested action not taken: Local user only', 'policy-refused', 'recipient-refused', 'relay-denied'],
      [
        '550 Requested action not taken: NULL sender is not allowed',
        'sender-rejected',
        'policy-refused',
        'sender-auth-failed',
      ],
      ['550 sender is rejected', 'sender-rejected'],
      ['550 IP is rejected', 'ip-blocklisted'],
      ['550 User suspended', 'recipient-disabled'],
      ['550 User rejected', 'recipient-unknown', 'recipient-refused'],
      ['550 User in blacklist', 'recipient-refused', 'recipient-disabled'],
    ],
  },
  {
    url: 'https://www.emailhost.com.cn/service.html?article_category=25',
    replies: [
      ['550 Content reject', 'spam-content'],
      ['554 Spam denied', 'spam-content'],
      ['552 sending quota exceeded', 'sending-limit'],
      ['451 rcpt handle timeout', 'remote-server-error', 'connection-failed'],
      ['552 exceeded mailsize limit', 'message-too-big'],
      ['DNS query error', 'domain-not-found', 'connection-failed'],
      ['收件容量满:Quota exceeded', 'mailbox-full'],
    ],
  },
  {
    url: 'https://www.icoremail.vip/support/index.php?cate_id=84&page=8',
    replies: [
      ['550 unavailable mail user', 'recipient-unknown'],
      ['550 restricted', 'recipient-refused', 'policy-refused'],
      ['550 user disabled', 'recipient-disabled'],
      ["550 local server don't exists that user", 'recipient-unknown'],
      ['550 recipient does not have an account', 'recipient-unknown'],
      ['550 not user of this server', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://qqmailbox.com/transceivers/169.html',
    replies: [
      ['501 Bad address syntax;', 'address-malformed'],
      ['该用户不存在', 'recipient-unknown'],
      ['该用户未开通QQ邮箱', 'recipient-unknown', 'recipient-disabled'],
      ['收件人空间不足', 'mailbox-full'],
    ],
  },
  {
    url: 'https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html',
    replies: [
      ['450 out of memory.', 'remote-server-full'],
      ['450 queue unavailable.', 'remote-server-error'],
      ['450 mailbox unavailable.', 'recipient-unknown', 'remote-server-error'],
      ['450 database temporary error.', 'remote-server-error'],
      ['451 out of allow RCPT numbers.', 'rate-limited'],
      ['451 auth error.', 'auth-required'],
      ['501 please say HELO/EHLO first', 'protocol-error'],
      ['550 user is locked.', 'recipient-disabled'],
      ['550 black ip.', 'ip-blocklisted'],
      ['551 auth error.', 'auth-required'],
      ['551 line parse error', 'protocol-error'],
      ['552 message rejected by anti-spam engine.', 'spam-content'],
      ['552 too many same size mails.', 'rate-limited', 'spam-content', 'policy-refused'],
      ['552 mail from invalid.', 'sender-rejected'],
      ['552 looping message.', 'mail-loop'],
      ['552 message is too long.', 'message-too-big'],
      ['552 Virus found.', 'virus-or-attachment'],
      ['553 host denies the sender.', 'sender-rejected'],
      ['553 host denies relay.', 'relay-denied'],
      ['554 attachment is too long.', 'message-too-big'],
      ['554 sender is unvalidated.', 'sender-rejected'],
      ['554 rbl deny.', 'ip-blocklisted'],
    ],
  },
  {
    url: 'http://cryptsofthecoliseum.com/article-show-50-294.html',
    replies: [
      ['535 Authentication failure.', 'auth-required'],
      ['556 The number of RCPTs is over size', 'rate-limited'],
      ['557 The length of DATA content is achieved the maximum threshold', 'message-too-big'],
      ['559 Invalid rcptto', 'recipient-unknown'],
      ['423 Dns resolve error', 'domain-not-found', 'connection-failed'],
      ['524 Host not found by dns resolve', 'domain-not-found'],
      ['526 No data by dns resolve', 'domain-no-mail', 'domain-not-found'],
      ['427 Socks Connect to UNREACHABLE host', 'connection-failed'],
      ['552 Daily sending quota exceeded', 'sending-limit'],
      ['552 Not enough sending quota', 'sending-limit'],
      ['554 Reject by content spam', 'spam-content'],
      ['551 Main account unavailable', 'sender-account-blocked'],
    ],
  },
  {
    url: 'https://puffinknight.tistory.com/102',
    replies: [
      ['550 5.1.1 Inactive mbox', 'recipient-disabled'],
      ['550 5.1.1 Suspended user', 'recipient-disabled'],
      [
        "550 You are registered as spammer (by user's reject list)",
        'recipient-refused',
        'sender-rejected',
        'spam-content',
      ],
      ['554 5.0.0 Service unavailable (userid: mail is denied, by spam filter)', 'spam-content', 'recipient-refused'],
      ['554 Relay operation rejected', 'relay-denied'],
      [
        '421 4.3.2 Your IP(192.0.2.7) is filtered and this connection will be closed. You must register your IP to http://realip.naver.com',
        'ip-blocklisted',
      ],
      ['421 4.3.1 You send too many messages.', 'rate-limited'],
      [
        '550 Transaction failed. (SPAM_SUSPECT:IP_CONTROL) (http://cleanip.paran.com)',
        'ip-blocklisted',
        'sender-reputation',
        'spam-content',
      ],
      ['451 mta113.mail.krs.yahoo.com Resources temporarily unavailable', 'remote-server-error'],
    ],
  },
  {
    url: 'http://blog.jinbo.net/007/archive/20051107',
    replies: [
      ['441 4.4.1 No answer from host', 'connection-failed'],
      ['451 4.4.0 DNS resolving error', 'domain-not-found', 'connection-failed'],
      ['451 4.4.2 Bad connection (io timeout)', 'connection-failed'],
      ['452 4.4.5 Insufficient disk space; try again later', 'remote-server-full'],
    ],
  },
  {
    url: 'https://oliveit.tistory.com/39',
    replies: [['550 5.1.1 RUSR 192.0.2.7: No such user: <bert@bert.example>', 'recipient-unknown']],
  },
  {
    url: 'https://eomatica.gal/gl/component/content/article/14-blogue/271-erros-frecuentes-nos-envios-de-email.html',
    replies: [
      ['452 Too many recipients', 'rate-limited'],
      ['421 Your address has been graylisted. Try again later.', 'greylisted'],
      ['550 Requested action not taken: mailbox unavailable or is not local', 'recipient-unknown', 'relay-denied'],
    ],
  },
  {
    url: 'https://riudoms.xarxa-omnia.org/email/annex/msg_err.html',
    replies: [
      ['451 Message still undelivered', 'connection-failed', 'timeout-expired'],
      ['552 Message body is too big', 'message-too-big'],
    ],
  },
  {
    url: 'https://www.weboke.nl/knowledgebase/6/Email-foutmeldingen-Mail-delivery-failed-returning-message-to-sender.html',
    replies: [
      ['all relevant MX records point to non-existent hosts', 'domain-not-found', 'domain-no-mail'],
      ['554 No relaying allowed - psmtp', 'relay-denied'],
      ['retry timeout exceeded', 'timeout-expired'],
      ['retry time not reached for any host after a long failure period', 'timeout-expired', 'connection-failed'],
    ],
  },
  {
    url: 'http://nl.help.carerix.com/nl/articles/2245905-e-mail-bounce',
    replies: [
      ['554 Invalid recipient', 'recipient-unknown'],
      ['550 High probability of spam', 'spam-content'],
    ],
  },
  {
    url: 'https://www.exedo.nl/mailmeldingen',
    replies: [['The recipient has exceeded their mailbox limit', 'mailbox-full']],
  },
  {
    url: 'https://help.dation.nl/support/solutions/articles/80001046844',
    replies: [['No MX for @domein.example', 'domain-no-mail', 'domain-not-found']],
  },
  {
    url: 'https://billing.chillidoghosting.com/knowledgebase/187',
    replies: [
      [
        "Domain 'anna.example' has exceeded the max defers and failures per hour (10/10 (100%)) allowed. Message discarded.",
        'sender-account-blocked',
        'sending-limit',
        'rate-limited',
      ],
    ],
  },
  {
    url: 'https://edu.newpages.com.my/article/349/email-error-message',
    replies: [
      ['The user is over the quota. You can try again later.', 'mailbox-full'],
      ['Mailbox limit exceeded while appending message', 'mailbox-full'],
      ['550 5.1.1 <bert@bert.example> is not a valid mailbox', 'recipient-unknown'],
    ],
  },
];
