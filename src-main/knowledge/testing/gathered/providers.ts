import type { GatheredPage } from '../check-gathered.ts';

/** What mail providers answer, as their help pages and forums show it. */
export const PROVIDERS: readonly GatheredPage[] = [
  {
    url: 'https://doc.gadz.org/pages/diffpages.action?originalId=21791317&pageId=21792015',
    replies: [
      ['550 spam detected', 'spam-content'],
      ['550 5.7.1 Message content rejected', 'spam-content'],
      ['550 Denied by policy', 'policy-refused'],
    ],
  },
  {
    url: 'https://github.com/Mailu/Mailu/issues/1614',
    replies: [
      [
        '554 IP=192.0.2.7 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
        'ip-blocklisted',
      ],
    ],
  },
  {
    url: 'https://bentonow.com/smtp-errors/orange',
    replies: [
      [
        '421 OFR004_104 Trop de connexions, veuillez verifier votre configuration',
        'rate-limited',
        'remote-server-error',
      ],
    ],
  },
  {
    url: 'https://guide.arubabusiness.it/email/configurazioni-email-arubabusiness/errori-comuni-invio-ricezione-posta',
    replies: [
      ['552 5.2.0 igxL1p00E1WDM2s01gxMXG spam detected', 'spam-content', 'sender-reputation'],
      ['550 5.7.0 iemL1p01Z0hMcT901emQ77 policy violation', 'policy-refused', 'rate-limited', 'sending-limit'],
    ],
  },
  {
    url: 'https://netfabric.freshdesk.com/support/solutions/articles/6000236440',
    replies: [
      ['MAX RCPT TO DAILY LIMIT', 'sending-limit', 'rate-limited'],
      ['sender rejected', 'sender-account-blocked', 'sending-limit', 'sender-rejected'],
    ],
  },
  {
    url: 'https://guide.hosting.aruba.it/email/risoluzione-errori-comuni-e-consigli/risoluzione-errori-comuni.aspx',
    replies: [
      ['5.5.2 bad chars in command', 'protocol-error', 'address-malformed'],
      ['user is over quota', 'mailbox-full'],
    ],
  },
  {
    url: 'https://aiuto.libero.it/articolo/mail/messaggi-di-errore-piu-frequenti-dopo-invio-email',
    replies: [
      ['MAILBOX FULL (User quota exceeded)', 'mailbox-full'],
      ['BAD DESTINATION MAILBOX ADDRESS', 'recipient-unknown'],
      ['RELAYING NOT ALLOWED (550 Relay Disabled)', 'relay-denied'],
      ['DELIVERY TIME EXPIRED', 'timeout-expired'],
    ],
  },
  {
    url: 'https://marinomichele.it/?p=155',
    replies: [
      ['553 5.7.1 <casella@email.it>: Sender address rejected: not logged in', 'auth-required', 'sender-rejected'],
    ],
  },
  {
    url: 'http://computerprogrammi.com/2010/04/posta-elettronica-e-impossibile-inviare.html',
    replies: [
      [
        '554 vsmtp20.tin.it. Server not available - access denied',
        'policy-refused',
        'remote-server-error',
        'ip-blocklisted',
      ],
      ['550 mail not accepted from blacklisted IP address (192.0.2.7)', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://www.strato.de/faq/mail/fehlermeldungen-bei-e-mails/',
    replies: [
      ['550 5.7.1 Refused by local policy. No SPAM please!', 'spam-content'],
      ['554 5.7.1 B-URL', 'spam-content'],
      ['550 recipient e-mail adress unknown', 'recipient-unknown'],
    ],
  },
  {
    url: 'https://support.onesystems.ch/722126',
    replies: [
      ['554 5.7.1 <bert@bert.example>: Relay access denied', 'relay-denied'],
      ['451 qq trouble in home directory', 'mailbox-full', 'remote-server-error'],
      ['450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.7]', 'no-reverse-dns'],
    ],
  },
  {
    url: 'https://coviserver.de/e-mail-geblockt',
    replies: [
      ['550 #5.1.0 Address rejected.', 'recipient-unknown'],
      ['451 4.7.1 Service unavailable - try again later', 'remote-server-error'],
      ['450 4.7.1 [EAB] 554 IP=192.0.2.7 - A problem occurred.', 'ip-blocklisted'],
      [
        '450 4.7.1 <adresse@domain.example>: Recipient address rejected: Service temporarily unavailable, please try later',
        'greylisted',
        'remote-server-error',
      ],
    ],
  },
  {
    url: 'https://goneo.de/hilfe/email/fehlermeldungen',
    replies: [
      [
        '553 mail@example.com: Sender address rejected: not owned by user ihre-e-mail@beigoneo.example',
        'sender-rejected',
      ],
    ],
  },
  {
    url: 'https://www.ionos.de/hilfe/e-mail/problemloesungen-mail-basicmail-business/fehlermeldungen-bei-unzustellbarer-e-mail/',
    replies: [
      ['535 Authentication failure: SMTP AUTH failed with the remote server', 'auth-required'],
      [
        '554 Service unavailable; Client host [192.0.2.7] blocked using rbl.orbitrbl.com - IP Black Listed',
        'ip-blocklisted',
      ],
    ],
  },
  {
    url: 'https://www.bytecamp.net/de/faq/email/zustellen.html',
    replies: [
      ['450 4.7.1 Client host rejected: cannot find your reverse hostname', 'no-reverse-dns'],
      ['450 4.2.0 Recipient address rejected: Greylisted', 'greylisted'],
      ['421 4.7.0 Error: too many connections from 192.0.2.7', 'rate-limited'],
      ['422 4.2.2 Quota limit exceeded (Speicherplatz des Kontos ueberschritten)', 'mailbox-full'],
      ['571 5.7.1 message classified as spam (Nachricht als Spam eingestuft)', 'spam-content'],
    ],
  },
  {
    url: 'https://new-faq.comservice-ffo.de/smtp-fehlermeldungen-e-mail-fehler/',
    replies: [
      ['421 Reject due to policy violations', 'sender-reputation', 'policy-refused', 'rate-limited'],
      ['421 Rate limit reached. Please try again later', 'rate-limited'],
    ],
  },
  {
    url: 'http://security.comcast.net/get-help/Mail-Delivery-Error-Messages.aspx',
    replies: [
      ['421 - [Too many sessions opened]', 'rate-limited'],
      ['421 - [Reverse DNS failure : Try again later]', 'no-reverse-dns'],
    ],
  },
  {
    url: 'http://rbl.att.net/block_enduser.html',
    replies: [
      ['450 busy--Please try again later', 'rate-limited', 'remote-server-error'],
      ['521 <192.0.2.7> is blocked', 'ip-blocklisted'],
      ['550 [suspend] Mailbox currently suspended--Please contact correspondent directly.', 'recipient-disabled'],
      ['550 [permfail] requires valid sender domain', 'sender-rejected'],
      ['550 unauthorized interface for <192.0.2.7>', 'ip-blocklisted', 'policy-refused', 'relay-denied'],
      ['550 <192.0.2.7> blocked by ldap:ou=rblmx, dc=bellsouth, dc=net', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://mailout.ru/2015/09',
    replies: [['550 message sending for this account is disabled', 'sender-account-blocked']],
  },
  {
    url: 'https://viws.ru/en/poterya-pochtovyh-soobshchenii-oshibki-pochtovoi-sistemy.html',
    replies: [
      [
        '550 5.7.1 This message was not accepted due to domain owner DMARC policy (RFC 7489) https://help.mail.ru/mail-help/postmaster/dmarc',
        'sender-auth-failed',
      ],
      ['550 5.7.1 Email rejected per DMARC policy for anna.example', 'sender-auth-failed'],
    ],
  },
  {
    url: 'https://btbusiness.custhelp.com/app/answers/detail/a_id/15074',
    replies: [
      ['550 Message rejected due to sender IP reputation ([192.0.2.7])', 'sender-reputation', 'ip-blocklisted'],
    ],
  },
  {
    url: 'https://netbit.com.br/suporte/kb_E-mail_Problemas-comuns-no-envio.php',
    replies: [
      ['Unrouteable Address', 'recipient-unknown', 'domain-not-found'],
      ['Malformed address', 'address-malformed'],
      ['550 R1: HELO should be a FQDN or address literal (See RFC 2821 4.1.1.1)', 'no-reverse-dns', 'protocol-error'],
    ],
  },
];
