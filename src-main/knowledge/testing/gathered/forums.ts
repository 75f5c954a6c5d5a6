import type { GatheredPage } from '../check-gathered.ts';

/** What returned messages in forums, issue threads and pastes say. */
export const FORUMS: readonly GatheredPage[] = [
  {
    url: 'https://pastebin.com/BihkfJpV',
    replies: [
      [
        '550 5.7.1 [CS] Message blocked. If this is a false positive, please report this to your hosting service provider. See https://console.mailchannels.net/insights/bounce?auid=host&sender=a',
        'policy-refused',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/TcYErTGG',
    replies: [['550 5.7.1 Message rejected.', 'policy-refused', 'spam-content']],
  },
  {
    url: 'https://pastebin.com/RJeh1Bwk',
    replies: [
      [
        '550 5.1.1 <recipient@example.com> recipient rejected. This is a default recipient used as a placeholder in many web applications. Please check your settings and try again.',
        'recipient-unknown',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/aEkGUxq1',
    replies: [
      [
        "550 SC-001 (SNT004-MC4F53) Unfortunately, messages from 192.0.2.7 weren't sent. Please contact your Internet service provider since part of their network is on our block list.",
        'ip-blocklisted',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/AvczLir5',
    replies: [['556 Too many invalid recipient requests. Closing connection.', 'rate-limited', 'policy-refused']],
  },
  { url: 'https://pastebin.com/nFCs0wG9', replies: [['452 too many recipients', 'rate-limited']] },
  {
    url: 'https://pastebin.com/d5zFErcd',
    replies: [
      [
        '550 Too many invalid recipients. For further information contact your provider. If you are the provider, mailto:abuse@libero.example?subject=Code 550',
        'rate-limited',
        'sender-reputation',
        'policy-refused',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/V80548k6',
    replies: [
      [
        '450 4.7.1 <account@domain.example>: Sender address rejected: Deferring: Too many messages from sender in last 60',
        'sending-limit',
        'rate-limited',
      ],
    ],
  },
  {
    url: 'https://pastebin.com/mab2zkNE',
    replies: [
      [
        '554 5.7.1 <lucan@arbibe.example>: Recipient address rejected: Recipient address rejected for policy reasons',
        'policy-refused',
        'recipient-unknown',
        'recipient-refused',
      ],
    ],
  },
  {
    url: 'https://github.com/ActiveCampaign/smtp-field-manual/issues/11',
    replies: [
      [
        '554 5.7.1 The recipient definitively does not want your mail. It will not be delivered but analyzed again. We may feed it to a spam blacklist.',
        'recipient-refused',
      ],
      [
        '550 5.7.1 <bert@bert.example>: Recipient address rejected: Inactive MailBox, not poped for more than 6 months',
        'recipient-disabled',
      ],
      ['554 5.7.1 <anna@anna.example>: Sender address rejected: Dumb.', 'sender-rejected'],
    ],
  },
  {
    url: 'https://github.com/zone-eu/zone-mta/pull/251',
    replies: [
      [
        '550 JunkMail rejected - host.example [192.0.2.7]:24706 is in an RBL: Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.7',
        'ip-blocklisted',
      ],
      ['550 Your message was rejected by this user and was not delivered', 'recipient-refused'],
    ],
  },
  {
    url: 'https://smtp.codes/unitedinternet/',
    replies: [
      ['501 Syntax error in parameters or arguments', 'protocol-error', 'no-reverse-dns', 'policy-refused'],
      [
        '550 <anna@anna.example>: Reject due to SPF policy. The originating IP of the message is not permitted by the domain owner',
        'sender-auth-failed',
      ],
    ],
  },
  {
    url: 'https://support.sparkpost.com/momentum/4/message-responses',
    replies: [
      ['451 4.3.0 Resource limitations, please try later', 'remote-server-full', 'remote-server-error'],
      ['451 4.3.5 configuration error, please try later', 'remote-server-error'],
      ['4.7.5 [internal] SSL certificate subject does not match host', 'tls-failed'],
      ['4.7.5 [internal] remote node SSL certificate not signed by a valid CA', 'tls-failed'],
      ['554 5.5.0 error while reading body', 'remote-server-error', 'message-malformed', 'protocol-error'],
      ['554 5.7.0 [internal] rejected by policy', 'policy-refused'],
      ["421 This message is being 421'd", 'remote-server-error'],
    ],
  },
  {
    url: 'https://docs.trellix.com/data-and-email/docs/error-codes',
    replies: [
      ['550 Invalid recipient (ETP102)', 'recipient-unknown'],
      ['554 Routing loop detected (ETP104)', 'mail-loop'],
      ['451 Requested action aborted: Try again later (ETP106)', 'remote-server-error', 'protocol-error'],
    ],
  },
  {
    url: 'https://support.leadintuition.co.uk/en/article/do-you-have-a-llst-of-email-bounce-codes-1f5phjq/',
    replies: [
      ['450 too frequent connects from 192.0.2.7, please try again later. (throttled)', 'rate-limited'],
      [
        '421 4.7.0 [GL01] Message from (192.0.2.7) temporarily deferred - 4.16.50. Please refer to http://postmaster.yahoo.com/errors/postmaster-21.html',
        'sender-reputation',
        'rate-limited',
      ],
    ],
  },
  {
    url: 'http://ix-one.com/domainhostingFAQ/article/MS_27771.html',
    replies: [
      ['Account storage limit', 'mailbox-full'],
      ['Account disabled', 'recipient-disabled'],
      ['421 Servidor temporariamente indisponivel. Tente novamente mais tarde. IB101', 'remote-server-error'],
    ],
  },
  {
    url: 'https://www.cybersalt.org/funblog/bounce-management-policies',
    replies: [
      ['Adressee Unknown', 'recipient-unknown'],
      ['Inactive User', 'recipient-disabled'],
      ['501 #5.1.1 bad address', 'recipient-unknown', 'address-malformed'],
      ['Account Inactive', 'recipient-disabled'],
    ],
  },
  {
    url: 'https://docs.contactlab.com/it/docs/guides/send/analyse/bounces-email-and-sms',
    replies: [
      ['Recipient Block Policy', 'recipient-refused'],
      ['Reputation block', 'sender-reputation', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://www.dmarcpath.com/fix',
    replies: [['554 5.7.5 permanent error evaluating DMARC policy', 'sender-auth-failed']],
  },
  { url: 'https://buralog.jp/en/auth-failure-blocking-en/', replies: [['554 5.7.1 SPF fail', 'sender-auth-failed']] },
  {
    url: 'https://github.com/MailCore/mailcore2/issues/1738',
    replies: [
      [
        '550 5.7.1 Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
        'spam-content',
        'policy-refused',
      ],
    ],
  },
  {
    url: 'https://github.com/jstedfast/MailKit/issues/968',
    replies: [
      [
        '550-Requested action not taken: mailbox unavailable\n550 Failure sending mail. Try again later',
        'recipient-unknown',
        'remote-server-error',
      ],
    ],
  },
  {
    url: 'https://github.com/zone-eu/zone-mta/issues/301',
    replies: [
      ['554 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.7', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://github.com/rspamd/rspamd/issues/1776',
    replies: [['451 4.7.1 Try again later', 'greylisted', 'remote-server-error']],
  },
  {
    url: 'https://github.com/r-raymond/nixos-mailserver/issues/12',
    replies: [['554 5.7.1 Spam message rejected; If this is not spam contact abuse', 'spam-content']],
  },
  {
    url: 'https://github.com/stalwartlabs/stalwart/issues/2103',
    replies: [
      [
        '550 Access denied: This mailing list only accepts mail from bert.example domain. (5.7.1)',
        'recipient-refused',
        'policy-refused',
      ],
    ],
  },
  {
    url: 'https://github.com/Mailu/Mailu/issues/1614',
    replies: [
      ["550 5.1.1 <doesnotexist@bert.example> User doesn't exist: doesnotexist@bert.example", 'recipient-unknown'],
    ],
  },
];
