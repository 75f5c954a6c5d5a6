import type { ShownErrors } from './shown-error.ts';

/** Web mail, web sites and services at home. */
export const WEB: ShownErrors = [
  [
    'https://github.com/PHPMailer/PHPMailer/issues/435',
    [
      [
        'SSL loaded bool(false) not sent SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/PHPMailer/PHPMailer/issues/1701',
    [
      [
        'SMTP ERROR: Failed to connect to server:  (0)SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/therecluse26/PHP-Login/issues/244',
    [['SMTP error: Authentication failed: Password command failed', 'wrong-password']],
  ],
  [
    'https://github.com/mesutpiskin/keycloak-2fa-email-authenticator/issues/23',
    [
      [
        'KC-SERVICES0029: Failed to send email: javax.mail.AuthenticationFailedException: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://github.com/keycloak/keycloak/issues/12175',
    [['com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.1 Authentication required', 'not-signed-in']],
  ],
  [
    'https://github.com/cptactionhank/docker-atlassian-jira-software/issues/19',
    [
      [
        'DEBUG SMTP: need username and password for authentication DEBUG SMTP: protocolConnect returning false, host=xxx, user=daemon, password=<null>',
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/Chronial/snapraid-runner/issues/7',
    [
      [
        'File "/usr/lib/python2.7/socket.py", line 553, in create_connection for res in getaddrinfo(host, port, 0, SOCK_STREAM): gaierror: [Errno -2] Name or service not known',
        'wrong-server-name',
      ],
    ],
  ],
  [
    'https://github.com/Tivix/django-rest-auth/issues/632',
    [['ConnectionRefusedError at /rest-auth/registration/   [Errno 61] Connection refused', 'server-down']],
  ],
  [
    'https://github.com/fiduswriter/fiduswriter/issues/85',
    [['SMTPRecipientsRefused:  Sender address rejected: need fully-qualified address', 'sender-rejected']],
  ],
  [
    'https://github.com/dotkom/onlineweb4/issues/732',
    [
      [
        "SMTPRecipientsRefused at /auth/register/ {u'5435435435@45435.4534': (501, '5.1.3 Bad recipient address syntax')}",
        'recipient-address-malformed',
      ],
    ],
  ],
  [
    'https://github.com/pretix/pretix/issues/5653',
    [
      [
        'raised unexpected: SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for \'mail.example.de\'. (_ssl.c:1016)")',
        'certificate-name-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/CSUA/csua-backend/issues/43',
    [
      [
        "smtplib.SMTPSenderRefused: (530, b'5.7.0 Must issue a STARTTLS command first', 'django-errors@mail.example.edu')",
        'encryption-required',
      ],
    ],
  ],
  [
    'https://github.com/Ecotrust/forestplanner/issues/220',
    [
      [
        "SMTPRecipientsRefused at /auth/signup/ {'some_guy@gmail.com': (550, '5.7.1 Unable to relay')}",
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/home-assistant/core/issues/154774',
    [
      [
        "reply: b'553 5.7.1 <smart@box.li>: Sender address rejected: not logged in\\r\\n' reply: retcode (553); Msg: b'5.7.1 <smart@box.li>: Sender address rejected: not logged in'",
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/dani-garcia/vaultwarden/issues/2456',
    [
      [
        'Error sending SMTP test email SMTP Connection error: error:1408F10B:SSL routines:ssl3_get_record:wrong version number',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/home-assistant/core/issues/22601',
    [
      [
        '[homeassistant.components.notify.smtp] Login not possible. Please check your setting and/or your credentials',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://github.com/home-assistant/core/issues/127660',
    [
      [
        'File "/usr/local/lib/python3.12/ssl.py", line 1104, in read return self._sslobj.read(len, buffer) TimeoutError: The read operation timed out',
        'port-blocked',
      ],
    ],
  ],
  [
    'https://github.com/RainLoop/rainloop-webmail/issues/1373',
    [
      [
        'SMTP[ERROR]: MailSo\\Smtp\\Exceptions\\NegativeResponseException: 435 Unable to authenticate at present in /srv/RainLoop',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://github.com/RainLoop/rainloop-webmail/issues/805',
    [["Next exception 'RainLoop\\Exceptions\\ClientException' with message 'AuthError[102]'", 'wrong-password']],
  ],
  ['https://github.com/the-djmaze/snappymail/issues/1697', [['530 5.7.0 User not authenticated', 'not-signed-in']]],
  [
    'https://github.com/the-djmaze/snappymail/issues/1517',
    [
      [
        'SMTP[ERROR]: MailSo\\Smtp\\Exceptions\\NegativeResponseException: 535 5.7.8 535 Incorrect authentication data in /snappymail',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://github.com/deltachat/deltachat-android/issues/67',
    [['Error: SMTP-login failed for user anna@example.org (Login failed)', 'wrong-password']],
  ],
  [
    'https://github.com/deltachat/deltachat-ios/issues/11',
    [
      [
        "Warning Configuration failed. Make sure to enter correct credentials. If using GMail, enable access for 'less secure apps' first.",
        'app-password-required',
      ],
    ],
  ],
  [
    'https://github.com/deltachat/deltachat-android/issues/1061',
    [['failed to fetch uids: Broken pipe (os error 32)', 'unstable-network']],
  ],
  [
    'https://github.com/chatmail/core/issues/659',
    [['SMTP failed to send message: 5.7.0 authentication failed', 'wrong-password']],
  ],
  [
    'https://support.moonpoint.com/network/email/clients/outlook-express/outlook-express6-tls.php',
    [
      [
        "Server Response: '550 5.7.1... Relaying denied. Proper authentication required.', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
        'not-signed-in',
      ],
    ],
  ],
  [
    'http://kb.mozillazine.org/SSL_Security_Error',
    [
      ['Security Error: Domain Name Mismatch', 'certificate-name-mismatch'],
      ['Security Error: Server Certificate Expired', 'certificate-expired'],
    ],
  ],
  [
    'http://bedfellowsroasting.com/index-125.html',
    [['450 4.4.317 Cannot connect to remote server. 5.7.3 STARTTLS is required to send mail', 'recipient-tls-policy']],
  ],
  [
    'https://github.com/thunderbird/thunderbird-android/issues/8110',
    [['Failed to send some messages. Retries exceeded', 'outbox-stuck']],
  ],
];
