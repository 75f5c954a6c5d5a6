import type { ShownErrors } from './shown-error.ts';

/** Libraries of several languages and command lines. */
export const LIBRARIES: ShownErrors = [
  [
    'https://github.com/symfony/swiftmailer-bundle/issues/279',
    [
      [
        'Warning: stream_socket_client(): unable to connect to ssl://ssl0.example.net:465 (Connection refused)',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/swiftmailer/swiftmailer/issues/1190',
    [
      [
        'Exception occurred while flushing email queue: Connection could not be established with host ssl0.example.net [Connection refused #111] [] []',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/uvdesk/core-framework/issues/239',
    [
      [
        'Swift_TransportException {#2761 #message: "Connection could not be established with host smtp.gmail.com [ #0]" #code: 0',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/mkhaled87/DormantBitcoinHunter/issues/1',
    [['smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server', 'auth-mechanism-unsupported']],
  ],
  [
    'https://github.com/ansible/ansible-modules-extras/pull/284',
    [
      [
        'msg: Failed to send mail to server 127.0.0.1 on port 25: [Errno 111] Connection refused FATAL: all hosts have already failed -- aborting',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/jakartaee/mail-api/issues/392',
    [
      [
        'javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS',
        'encryption-not-offered',
      ],
    ],
  ],
  [
    'https://github.com/eclipse-ee4j/angus-mail/pull/188',
    [['javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown', 'certificate-untrusted']],
  ],
  [
    'https://github.com/exceptionless/Exceptionless/issues/704',
    [
      [
        "An error occurred while attempting to establish an SSL or TLS connection. The host name did not match the name given in the server's SSL certificate.",
        'certificate-name-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/jstedfast/MailKit/issues/1360',
    [['MailKit.Net.Smtp.SmtpCommandException: 5.7.3 Authentication unsuccessful', 'wrong-password']],
  ],
  [
    'https://github.com/dotnet/aspnetcore/issues/27491',
    [
      [
        'SSL Handshake failed with OpenSSL error - SSL_ERROR_SSL. error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure',
        'tls-version-too-old',
      ],
    ],
  ],
  [
    'https://github.com/jstedfast/MimeKit/issues/90',
    [
      [
        'IOException - error with handshake because of unexpected packet format: The handshake failed due to an unexpected packet format.',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/kOlapsis/ackify/issues/10',
    [
      [
        'Magic Link request failed error="failed to send email: failed to send email: tls: first record does not look like a TLS handshake"',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/jordan-wright/email/issues/71',
    [['2025/01/01 gomail: could not send email 1: 454 Command not permitted when TLS active', 'tls-mode-mismatch']],
  ],
  [
    'https://github.com/exercism/website/issues/3455',
    [
      [
        'OpenSSL::SSL::SSLError in ActionMailer::MailDeliveryJob@mailers SSL_connect SYSCALL returned=5 errno=0 peeraddr=192.0.2.40:2525 state=SSLv3/TLS write finished',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/exercism/website/issues/2365',
    [['Net::OpenTimeout in ActionMailer::MailDeliveryJob@mailers execution expired', 'port-blocked']],
  ],
  [
    'https://github.com/onetimesecret/onetimesecret/issues/557',
    [
      [
        '[send-exception-sending] bob@example.net Net::ReadTimeout Net::ReadTimeout with #<TCPSocket:(closed)>',
        'port-blocked',
      ],
    ],
  ],
  [
    'https://github.com/LukeSmithxyz/mutt-wizard/issues/962',
    [
      [
        'msmtp: TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate.',
        'certificate-expired',
      ],
    ],
  ],
  [
    'https://github.com/marlam/msmtp/issues/23',
    [
      [
        'msmtp: TLS certificate verification failed: certificate 2 of 4 has expired msmtp: could not send mail (account school from /home/USER/.config/msmtp/config)',
        'certificate-expired',
      ],
    ],
  ],
  [
    'https://github.com/LukeSmithxyz/emailwiz/issues/95',
    [
      [
        'msmtp: cannot connect to mail.example.org, port 587: Connection refused msmtp: could not send mail (account verbose@example.org from /home/verb/.config/msmtp/config)',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/hashbang/shell-etc/pull/181',
    [
      [
        'sendmail: TLS certificate verification failed: the certificate fingerprint does not match sendmail: could not send mail (account default from /etc/msmtprc)',
        'client-misconfigured',
      ],
    ],
  ],
  [
    'https://github.com/msys2/MSYS2-packages/issues/2902',
    [['No authenticators available Could not send the message.', 'auth-mechanism-unsupported']],
  ],
  [
    'https://github.com/thunderbird/thunderbird-android/issues/7409',
    [
      [
        'Failed to send some messages SocketTimeoutException: failed to connect to example.org/192.0.2.139 (port 465) from /192.168.1.77 (port 50309) after 30000ms',
        'port-blocked',
      ],
    ],
  ],
  [
    'https://github.com/thunderbird/thunderbird-android/issues/1236',
    [['Unable to send some message negative SMTP reply 501 5.1.3 invalid ...', 'recipient-address-malformed']],
  ],
  [
    'https://github.com/nodemailer/nodemailer/issues/928',
    [
      [
        "{ Error: Greeting never received at SMTPConnection._formatError (/Users/x/node_modules/nodemailer/lib/smtp-connection/index.js:606:19) code: 'ETIMEDOUT', command: 'CONN' }",
        'port-blocked',
      ],
    ],
  ],
  [
    'https://github.com/nodemailer/nodemailer/issues/1308',
    [
      [
        'address: "192.0.2.133" code: "ESOCKET" command: "CONN" errno: -4039 port: 587 syscall: "connect"',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/nodemailer/nodemailer/issues/1040',
    [
      [
        "{ Error: self signed certificate in certificate chain at TLSSocket.onConnectSecure (_tls_wrap.js:1055:34) code: 'ESOCKET', command: 'CONN' }",
        'tls-intercepted',
      ],
    ],
  ],
  [
    'https://github.com/nodemailer/nodemailer/issues/749',
    [
      [
        "Error: connect ETIMEDOUT 192.0.2.18:587 at Object._errnoException (util.js:1022:11) code: 'ESOCKET', errno: 'ETIMEDOUT', syscall: 'connect'",
        'port-blocked',
      ],
    ],
  ],
  [
    'https://github.com/sebadob/rauthy/issues/802',
    [['Could not connect to smtp.example.org - neither TLS nor STARTTLS worked', 'server-down']],
  ],
  [
    'https://github.com/lettre/lettre/issues/842',
    [
      [
        'Could not send email: lettre::transport::smtp::Error { kind: Network, source: Custom { kind: InvalidData, error: CorruptMessage } }',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/lettre/lettre/issues/662',
    [['Connection error: Network is unreachable (os error 101)', 'no-network']],
  ],
  [
    'https://github.com/rustdesk/rustdesk/issues/5690',
    [['Failed to check STMP: Connection error: Connection error: tls handshake eof', 'tls-broken-at-server']],
  ],
  [
    'https://www.fixwikihub.com/articles/wp-mail-smtp-authentication-failed-delivery',
    [
      [
        '#message: "SMTP Error: Could not authenticate. SMTP server response: 535 5.7.8 Username and Password not accepted."',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://integrationfixkit.com/errors/wordpress-wp-mail-not-sending',
    [['Could not instantiate mail function', 'client-misconfigured']],
  ],
  [
    'https://www.qnap.com/hu-hu/how-to/faq/con_show.php?cid=1428',
    [['Authorization has expired. Reauthorize the account.', 'oauth-token-expired']],
  ],
];
