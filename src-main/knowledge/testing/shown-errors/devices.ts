import type { ShownErrors } from './shown-error.ts';

/** Small devices, monitoring and older mail apps. */
export const DEVICES: ShownErrors = [
  [
    'https://github.com/grafana/grafana/issues/8422',
    [
      [
        't=2017-05-19T15:39:18+0800 lvl=eror msg="Failed to send alert notification email" logger=alerting.notifier.email error=EOF',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/grafana/grafana/issues/92984',
    [['Failed to send test alert.: failed to send email: EOF', 'unstable-network']],
  ],
  [
    'https://github.com/domoticz/domoticz/pull/4138',
    [
      [
        'Error: SMTP Mailer: Error sending Email to: <xxx@xxxx> ! Error: libcurl: (67) Error: Login denied',
        'wrong-password',
      ],
    ],
  ],
  [
    'https://github.com/rstudio/blastula/issues/127',
    [['Error in curl::curl_fetch_memory(url, handle = h) : Login denied', 'wrong-password']],
  ],
  [
    'https://github.com/curl/curl/issues/5321',
    [
      [
        '535 Login Fail. Please enter your authorization code to login. curl: (67) Login denied',
        'app-password-required',
      ],
    ],
  ],
  [
    'https://github.com/MailCore/mailcore2/pull/1517',
    [['535 5.7.0 authentication rejected: your password is too simple', 'wrong-password']],
  ],
  [
    'https://github.com/CopernicaMarketingSoftware/Documentation/issues/186',
    [['Transaction failed. The server response was: 5.7.1 Relay access denied', 'not-signed-in']],
  ],
  [
    'https://github.com/nodemailer/smtp-connection/issues/37',
    [
      [
        '{ [Error: Message failed: 550 5.3.4 Requested action not taken; To continue sending messages, please sign in to your account.',
        'sender-account-blocked',
      ],
    ],
  ],
  [
    'https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/65',
    [
      [
        'Unexpected return code - Expected: 334, Got: 535 | 535 5.7.8 Error: authentication failed: Invalid authentication mechanism',
        'auth-mechanism-unsupported',
      ],
    ],
  ],
  [
    'https://github.com/marcpope/borgbackupserver/issues/16',
    [['Failed: Authentication failed: 535 5.7.0 Invalid login or password', 'wrong-password']],
  ],
  [
    'https://github.com/mobizt/ESP-Mail-Client/issues/201',
    [
      [
        '> C: perform the SSL/TLS handshake ! E: UNKNOWN ERROR CODE (0001) > C: cleaning SSL connection Error, unable to connect to server',
        'tls-broken-at-server',
      ],
    ],
  ],
  [
    'https://github.com/CosmicBoris/ESP8266SMTP/issues/4',
    [
      [
        '[E][ssl_client.cpp:84] start_ssl_client(): Connect to Server failed! [E][WiFiClientSecure.cpp:132] connect(): start_ssl_client: -1 Error sending message: Could not connect to mail server',
        'server-down',
      ],
    ],
  ],
  [
    'https://github.com/mobizt/ESP-Mail-Client/issues/305',
    [['Connection error, Status Code: 0, Error Code: -401, Reason: response read timed out', 'port-blocked']],
  ],
  [
    'https://github.com/linuxmint/linuxmint/issues/249',
    [['Error performing TLS handshake: Internal error in memory allocation', 'tls-broken-at-server']],
  ],
  [
    'https://github.com/deanproxy/eMail/issues/7',
    [['email: FATAL: Smtp error: 503 Bad sequence of commands', 'protocol-error']],
  ],
  [
    'https://github.com/docker-mailserver/docker-mailserver/issues/640',
    [['Diagnostic-Code: SMTP; 403 4.7.0 TLS handshake failed.', 'recipient-tls-policy']],
  ],
  [
    'https://github.com/docker-mailserver/docker-mailserver/issues/889',
    [
      [
        'warning: TLS library problem: error:1417D102:SSL routines:tls_process_client_hello:unsupported protocol:../ssl/statem/statem_srvr.c:974',
        'tls-version-too-old',
      ],
    ],
  ],
  [
    'https://github.com/greasyfork-org/greasyfork/issues/1199',
    [['* SSL error 0x80090302 The function requested is not supported', 'tls-version-too-old']],
  ],
  [
    'https://github.com/filebot/scripts/pull/45',
    [["Failed to send email: Can't send command to SMTP host", 'server-down']],
  ],
  [
    'https://github.com/virtualzone/tubewarder/issues/29',
    [
      [
        'com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.0 Must issue a STARTTLS command first. pe5sm5768337wjb.15 - gsmtp',
        'encryption-required',
      ],
    ],
  ],
  [
    'https://irohastack.com/?p=4177',
    [
      ['Log: connection timeout, cannot establish TCP connection.', 'port-blocked'],
      ['Outlook send error 0x80042108 cannot connect to outgoing server', 'server-down'],
    ],
  ],
  [
    'http://tthosting.dk/MSOutlookErrorCodes.htm',
    [
      ['0x800CCC0A Message download incomplete', 'unstable-network'],
      ['0x800CCC0B Server or maildrop is busy.', 'server-error'],
      ['0x800CCC0D Cannot locate server.', 'wrong-server-name'],
      ['0x800CCC10 Address not known on server.', 'recipient-unknown'],
      ['0x800CCC11 Mailing list not known on server', 'recipient-unknown'],
      ['0x800CCC12 Unable to send Winsock request.', 'unstable-network'],
      ['0x800CCC14 Unable to initialize Winsock.', 'client-misconfigured'],
      ['0x800CCC16 User account not recognized.', 'wrong-password'],
      ['0x800CCC18 Logon attempt failed.', 'wrong-password'],
      ['0x800CCC40 Network subsystem is unusable.', 'client-misconfigured'],
      ['0x800CCC45 Operation now in progress.', 'unstable-network'],
    ],
  ],
  [
    'https://github.com/GNOME/evolution-data-server/blob/03547eb0d58226a777aa7e6c1f11862a8d0552cc/camel/providers/smtp/camel-smtp-transport.c',
    [
      [
        'Failed to connect to SMTP server mail.example.org in secure mode: STARTTLS not supported',
        'encryption-not-offered',
      ],
      [
        'SMTP server mail.example.org does not support requested authentication type CRAM-MD5.',
        'auth-mechanism-unsupported',
      ],
      ['Unable to authenticate to SMTP server. AUTH command failed: bad password', 'wrong-password'],
      ['Cannot send message: sender address not valid.', 'sender-rejected'],
      ['Cannot send message: no recipients defined.', 'recipient-address-malformed'],
      ['Cannot send message: one or more invalid recipients', 'recipient-address-malformed'],
      ['Cannot send message: service not connected.', 'unstable-network'],
      ['Welcome response error: Connection reset', 'unstable-network'],
    ],
  ],
  [
    'https://help.ftwilliam.com/help/what-does-this-smtp-server-error-message-mean',
    [['Error connecting or logging into the SMTP server', 'server-down']],
  ],
];
