import type { GatheredPage } from '../check-gathered.ts';

/** What help desks and hosting companies in several countries explain on public pages. */
export const HELP_DESKS: readonly GatheredPage[] = [
  {
    url: 'http://wiki.ubiquityhosting.com/index.php/Delivery_Status_Notification',
    replies: [
      ['Remote host said: 550 Requested action not taken: mailbox unavailable', 'recipient-unknown'],
      ['Remote host said: 550 5.7.1 Rejected: mail.mycompany.example listed at relays.ordb.org', 'ip-blocklisted'],
      ['Remote host said: 551 Requested action not taken: mailbox full', 'mailbox-full'],
      ["Remote host said: 553 sorry, that domain isn't in my list of allowed rcpthosts", 'relay-denied'],
      ['Remote host said: 553 bad reverse dns', 'no-reverse-dns'],
      [
        'Remote host said: 554 delivery error: Sorry, your message to anna@anna.example cannot be delivered. This account is over quota.',
        'mailbox-full',
      ],
    ],
  },
  {
    url: 'http://www.icglink.net/cgi-bin/icglink/helpdesk/kb.cgi?view=73',
    replies: [
      ['553 <anna@anna.example> ... unauthorized relay traffic prohibited', 'relay-denied'],
      ['554 sendall: too many hops 19 (17 max)', 'mail-loop'],
      ['553 Header Error', 'message-malformed'],
    ],
  },
  {
    url: 'http://support.blackpearlmail.com/knowledgebase/articles/650530-bounce-messages',
    replies: [
      [
        '450 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time.',
        'rate-limited',
      ],
      [
        '421 [GL01] Message from (192.0.2.9) temporarily deferred',
        'greylisted',
        'remote-server-error',
        'sender-reputation',
        'rate-limited',
      ],
      ['550 5.1.0 Address rejected anna@anna.example', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://www.icoremail.vip/support/index.php',
    replies: [
      ['Requested action not taken: NULL sender is not allowed', 'sender-rejected'],
      ['IP is rejected', 'ip-blocklisted'],
      ['User suspended', 'recipient-disabled'],
      ['User in blacklist', 'recipient-refused', 'ip-blocklisted', 'sender-rejected'],
      ['Requested mail action not taken: Invalid IP', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://support.onesystems.ch/722126-%C3%9Cbersicht-h%C3%A4ufig-vorkommender-Fehlermeldungen',
    replies: [['450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.9]', 'no-reverse-dns']],
  },
  {
    url: 'http://www.sitepackage.de/service/dokumentation/auswertung/typische-fehlermeldungen-bei-unzustellbarkeit.html',
    replies: [
      ['550 Unknown local part anna in <anna@anna.example>', 'recipient-unknown'],
      [
        '550 Benutzer hat das Speichervolumen ueberschritten. / User has exhausted allowed storage space.',
        'mailbox-full',
      ],
      ['550 Benutzer hat zuviele Mails auf dem Server. / User has too many messages on the server.', 'mailbox-full'],
      ['550 <anna@anna.example>: Recipient address rejected: Account Closed', 'recipient-disabled'],
      ['User anna@anna.example not listed in Domino Directory', 'recipient-unknown'],
      [
        '554 Refused. Your reverse DNS entry contains your IP address and a country code.',
        'no-reverse-dns',
        'ip-blocklisted',
      ],
      ['550 Recipient verification problem', 'recipient-unknown', 'remote-server-error'],
      ['500 5.0.0 Depot returns error: <552 5.2.2 Over quota>', 'mailbox-full'],
      ['550 Protocol violation', 'protocol-error'],
      ['550 5.2.1 ... User is inactive', 'recipient-disabled'],
      ['552 5.2.2 Over STORAGE quota', 'mailbox-full'],
      ['550 Benutzer nicht bekannt/User unknown', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://github.com/mailcow/mailcow-dockerized/issues/2532',
    replies: [
      [
        'host mx02.t-online.de[192.0.2.9] refused to talk to me: 554 IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
        'ip-blocklisted',
      ],
    ],
  },
  {
    url: 'https://github.com/chatmail/relay/issues/525',
    replies: [
      [
        'status=bounced (host mailchat.example[192.0.2.9] said: 554 5.7.1 No valid DKIM signature found (in reply to end of DATA command))',
        'sender-auth-failed',
      ],
    ],
  },
  {
    url: 'https://github.com/docker-mailserver/docker-mailserver/issues/1508',
    replies: [
      [
        'status=deferred (host mail.host.example[/var/run/dovecot/lmtp] said: 451 4.2.0 <email@host.example> Internal error occurred. Refer to server log for more information.',
        'remote-server-error',
      ],
    ],
  },
  {
    url: 'https://github.com/forwardemail/forwardemail.net/issues/547',
    replies: [
      ['421 Server shutting down', 'remote-server-error'],
      [
        '421 Message delivered to anna@anna.example; Message delivery was temporarily interrupted, please try again later.',
        'remote-server-error',
      ],
    ],
  },
  {
    url: 'https://github.com/Mailu/Mailu/issues/1614',
    replies: [
      [
        "host 172.19.0.7[172.19.0.7] said: 550 5.1.1 <doesnotexist@example.com> User doesn't exist: doesnotexist@example.com (in reply to RCPT TO command)",
        'recipient-unknown',
      ],
    ],
  },
  {
    url: 'https://riudoms.xarxa-omnia.org/email/annex/msg_err.html',
    replies: [
      ['552 Message body is too big', 'message-too-big'],
      ['452 Mailbox disk quota exceeded', 'mailbox-full'],
      ['451 Message still undelivered', 'timeout-expired', 'remote-server-error'],
      ['452 Too many recipients', 'rate-limited'],
    ],
  },
  {
    url: 'https://eomatica.gal/gl/component/content/article/14-blogue/271-erros-frecuentes-nos-envios-de-email.html',
    replies: [
      ['550 Requested action not taken: mailbox unavailable or is not local', 'recipient-unknown'],
      ['421 Your address has been graylisted. Try again later.', 'greylisted'],
      ['452 Requested action not taken: insufficient system storage', 'remote-server-full'],
    ],
  },
  {
    url: 'https://www.emailacademy.fr/pt2/Blog/Les-erreurs-de-non-remise-des-emails-et-leurs-significations',
    replies: [
      ['554 5.7.1 Message rejected due to policy restrictions', 'policy-refused'],
      ['550 5.4.1 Recipient address rejected: Access denied', 'recipient-refused', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://www.nomasrebotes.com/blog/como-arreglo-el-error-550-en-mi-correo-electronico',
    replies: [
      ['554 5.7.9 Message not accepted for policy reasons', 'policy-refused'],
      ['550 5.7.1 Unable to relay', 'relay-denied'],
    ],
  },
  {
    url: 'https://servicedesk.louisiana.edu/get-help/knowledgebase/email/email-bource-back-errors',
    replies: [
      ['Mailbox quota has been exceeded', 'mailbox-full'],
      ['Email sent has been blocked', 'policy-refused', 'ip-blocklisted'],
      ['Email has been sent to an unrecognized account', 'recipient-unknown'],
      ['Email contains a virus', 'virus-or-attachment'],
      ['attachments are disallowed (ex: *.exe, *.bat, *.url, etc.)', 'virus-or-attachment'],
    ],
  },
  {
    url: 'https://mcgill.service-now.com/itportal?id=kb_article_view&sysparm_article=KB0010642',
    replies: [
      ['Invalid mailbox', 'recipient-unknown'],
      ['Domain look up failed', 'domain-not-found', 'connection-failed'],
      ['No adequate servers', 'connection-failed', 'remote-server-error'],
    ],
  },
  {
    url: 'http://www.iup.edu/itsupportcenter/howto.aspx?id=11239',
    replies: [
      ['unknown user account', 'recipient-unknown'],
      ['account is full (quota exceeded)', 'mailbox-full'],
    ],
  },
  {
    url: 'https://mail.fr/de/hilfe/nachrichten/e-mail/mail_delivery_system_und_bounce_mails',
    replies: [
      ['550 5.1.2 No such mailbox', 'recipient-unknown'],
      ['550 undeliverable address', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://www.ionos.de/hilfe/e-mail/glossar-e-mail-fachbegriffe-verstaendlich-erklaert/problemloesungen-mail-basicmail-business/fehlermeldungen-bei-unzustellbarer-e-mail/',
    replies: [
      [
        '554 Service unavailable; Client host [192.0.2.9] blocked using rbl.orbitrbl.example - IP Black Listed',
        'ip-blocklisted',
      ],
      ['535 Authentication failure: SMTP AUTH failed with the remote server', 'auth-required'],
    ],
  },
  {
    url: 'https://goneo.de/hilfe/email/fehlermeldungen',
    replies: [
      ['553 anna@anna.example: Sender address rejected: not owned by user bert@bert.example', 'sender-rejected'],
      ['550 5.1.8 <anna@anna.example>: Sender address rejected: Domain not found', 'sender-rejected'],
      ["554 delivery error: dd This user doesn't have a yahoo.de account", 'recipient-unknown'],
      ["Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)", 'connection-failed'],
      ['mailbox full - quota exceeded', 'mailbox-full'],
      ['550 5.7.1 Requested action not taken: message refused', 'policy-refused'],
    ],
  },
];
