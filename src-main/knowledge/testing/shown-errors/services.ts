import type { ShownErrors } from './shown-error.ts';

/** Programs that send notices: for .NET, Node, and from the command line. */
export const SERVICES: ShownErrors = [
  [
    'https://github.com/towfiqi/serpbear/issues/245',
    [
      [
        "[0] [ERROR] Sending Notification Email for example.org Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.org. is not in the cert's altnames: DNS:jupiter.example.org",
        'certificate-name-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/louislam/uptime-kuma/issues/757',
    [
      [
        "Error: self signed certificate at TLSSocket.onConnectSecure (_tls_wrap.js:1515:34) code: 'ESOCKET', command: 'CONN'",
        'certificate-untrusted',
      ],
    ],
  ],
  [
    'https://github.com/YunoHost-Apps/n8n_ynh/issues/105',
    [
      [
        "InternalServerError: Please contact your administrator: Hostname/IP does not match certificate's altnames: Host: localhost. is not in the cert's altnames: DNS:mail.example.org",
        'certificate-name-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/nodemailer/nodemailer/issues/1646',
    [
      [
        "Error trying to send email: Hostname/IP does not match certificate's altnames: Host: mx.example.org. is not in the cert's altnames: DNS:mail-admin.mxnodes.example",
        'certificate-name-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/stoatchat/self-hosted/issues/170',
    [
      [
        'ERROR authifier::config::email_verification > Failed to send email to example@gmail.com! lettre error: Connection error: error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:354:',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/HTBox/crisischeckin/issues/286',
    [
      [
        'The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.5.1 Authentication Required. Learn more at',
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/dotnet/dotnet-api-docs/issues/11287',
    [
      [
        'System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.0 Authentication Required. For more information, go to',
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/alanrenouf/vCheck-vSphere/issues/284',
    [
      [
        'Exception calling "Send" with "1" argument(s): "The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.1 Client was not authenticated"',
        'not-signed-in',
      ],
    ],
  ],
  [
    'https://github.com/harlam357/hfm-net/issues/152',
    [
      [
        'HFM.Helpers.NetworkOps.SendEmail Threw Exception: Server does not support secure connections.',
        'encryption-not-offered',
      ],
      [
        'The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.0 Must issue a STARTTLS command first. p10sm48772886gvf.28',
        'encryption-required',
      ],
    ],
  ],
  [
    'https://github.com/jstedfast/MailKit/issues/312',
    [
      [
        'IOException --> SocketException (An existing connection was forcibly closed by the remote host)',
        'unstable-network',
      ],
      [
        '{System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.',
        'certificate-untrusted',
      ],
    ],
  ],
  [
    'https://github.com/bjoerrrn/storj-system-health.sh/issues/51',
    [
      [
        '*** TLS startup failed (connect(): error:1408F10B:SSL routines:ssl3_get_record:wrong version number)',
        'tls-mode-mismatch',
      ],
    ],
  ],
  [
    'https://github.com/muquit/mailsend/issues/121',
    [
      [
        'Error: Could not find host "smtp.example.rog" Error: Could not connect to SMTP server "smtp.example.rog" at port 25 Could not send mail',
        'wrong-server-name',
      ],
    ],
  ],
  [
    'https://github.com/jetmore/swaks/issues/15',
    [['<** 530 Must issue a STARTTLS command first *** No authentication type succeeded', 'encryption-required']],
  ],
  [
    'https://github.com/corecode/dma/issues/54',
    [
      [
        'dma[]: smarthost authentication: AUTH cram-md5 not available: 535 5.7.8 Error: authentication failed: Invalid authentication mechanism',
        'auth-mechanism-unsupported',
      ],
    ],
  ],
  [
    'https://github.com/mail-in-a-box/mailinabox/issues/1535',
    [['mailsmtp Last Error Code: MAILSMTP_ERROR_STARTTLS_NOT_SUPPORTED', 'encryption-not-offered']],
  ],
  [
    'https://github.com/dbmail/dbmail/issues/497',
    [
      [
        '=== TLS peer certificate passed CA verification, failed host verification (using host localhost to verify)',
        'certificate-name-mismatch',
      ],
    ],
  ],
];
