import type { ShownErrors } from './shown-error.ts';

/** Sign-in pages, mail apps and their codes. */
export const SIGN_IN_AND_APPS: ShownErrors = [
  [
    'https://github.com/MicrosoftDocs/azure-docs/blob/025127781aa62e061d987a3c66145d476b2c8893/articles/active-directory/develop/reference-aadsts-error-codes.md',
    [
      ['AADSTS50002: Sign-in failed because of a restricted proxy access on the tenant.', 'smtp-auth-disabled'],
      [
        "AADSTS50005: User tried to log in to a device from a platform that's currently not supported through Conditional Access policy.",
        'smtp-auth-disabled',
      ],
      [
        'AADSTS50011: The reply address is missing, misconfigured, or does not match reply addresses configured for the app.',
        'client-misconfigured',
      ],
      ['AADSTS50034: To sign into this application, the account must be added to the directory.', 'wrong-password'],
      [
        'AADSTS50053: The account is locked because the user tried to sign in too many times with an incorrect user ID or password.',
        'account-locked',
      ],
      ['AADSTS50055: The password is expired.', 'oauth-token-expired'],
      ['AADSTS50056: Invalid or null password - Password does not exist in store for this user.', 'wrong-password'],
      [
        'AADSTS50057: The user account is disabled. The account has been disabled by an administrator.',
        'account-locked',
      ],
      ['AADSTS50058: UserInformationNotProvided - This means that a user is not signed in.', 'oauth-token-expired'],
      ['AADSTS50064: Credential validation on username or password has failed.', 'wrong-password'],
      ['AADSTS50072: User needs to enroll for second factor authentication (interactive).', 'oauth-token-expired'],
      [
        'AADSTS50074: Strong authentication is required and the user did not pass the MFA challenge.',
        'oauth-token-expired',
      ],
      [
        'AADSTS50085: Refresh token needs social IDP login. Have user try signing-in again with username -password',
        'oauth-token-expired',
      ],
      ['AADSTS50087: SasRetryableError - The service is temporarily unavailable. Try again.', 'server-error'],
      [
        'AADSTS50089: Flow token expired - Authentication Failed. Have the user try signing-in again with username -password.',
        'oauth-token-expired',
      ],
      ['AADSTS50105: The signed in user is not assigned to a role for the signed in app.', 'smtp-auth-disabled'],
      [
        'AADSTS50126: InvalidUserNameOrPassword - Error validating credentials due to invalid username or password.',
        'wrong-password',
      ],
      [
        'AADSTS50132: The session is not valid due to password expiration or recent password change.',
        'oauth-token-expired',
      ],
      ['AADSTS50135: Password change is required due to account risk.', 'wrong-password'],
      ['AADSTS50139: The session is invalid due to a missing external refresh token.', 'oauth-token-expired'],
      [
        "AADSTS50144: User's Active Directory password has expired. Generate a new password for the user or have the user use the self-service reset tool to reset their password.",
        'oauth-token-expired',
      ],
      ['AADSTS65004: The resource owner or authorization server denied the request', 'oauth-token-expired'],
    ],
  ],
  [
    'https://www.github.com/hoppscotch/hoppscotch/discussions/3215',
    [['AADSTS900971: No reply address provided', 'client-misconfigured']],
  ],
  [
    'https://gist.github.com/dvdsmpsn/1d6569bcd9197a08707ae6d443f554e2',
    [['AADSTS50012 Invalid client secret is provided', 'client-misconfigured']],
  ],
  [
    'https://github.com/jeremyephron/simplegmail/issues/108',
    [
      [
        "Error 400: invalid_request. You can't sign in because WhoIsOn sent an invalid request. You can try again later, or contact the developer about this issue.",
        'client-misconfigured',
      ],
    ],
  ],
  [
    'https://github.com/emailjs-com/emailjs-sdk/issues/62',
    [['412 - Gmail_API: Invalid grant. Please reconnect your Gmail account', 'oauth-token-expired']],
  ],
  [
    'https://github.com/GeneralTask/task-manager/pull/997',
    [
      [
        'oauth2: cannot fetch token: 400 Bad Request Response: { "error": "invalid_grant", "error_description": "Token has been expired or revoked." }',
        'oauth-token-expired',
      ],
      [
        'googleapi: Error 401: Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
        'oauth-token-expired',
      ],
    ],
  ],
  [
    'https://github.com/googleworkspace/apps-script-oauth2/issues/110',
    [['Access not granted or expired. (line 363, file "Service", project "OAuth2")', 'oauth-token-expired']],
  ],
  ['https://github.com/crabvk/bar-gmail/issues/6', [['revoked/expired credentials', 'oauth-token-expired']]],
  [
    'https://github.com/nearai/ironclaw/issues/1992',
    [
      [
        "Access blocked: Authorization Error. You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure. Error 400: invalid_request",
        'client-misconfigured',
      ],
    ],
  ],
  [
    'https://github.com/eworm-de/claws-mail/blob/01179f2c11f78a72f59bb606a6ba5f73c22a7c09/src/send_message.c',
    [
      ['Connection closed by the remote host.', 'unstable-network'],
      [
        'Session timed out. You may be able to recover by increasing the timeout value in Preferences/Other/Miscellaneous.',
        'server-down',
      ],
      ['Authentication failed: 535 authentication failed (#5.7.1)', 'wrong-password'],
    ],
  ],
  [
    'https://github.com/neomutt/neomutt/blob/006f2c00b904c443cf551106acdd887204afbf79/send/smtp.c',
    [
      ['SMTP session failed: read error', 'unstable-network'],
      ['SMTP session failed: write error', 'unstable-network'],
      ['SMTP session failed: 550 5.1.1 <bob@example.net>: no such recipient here', 'recipient-unknown'],
      ['Invalid SMTP URL: smtp.example.org', 'wrong-server-name'],
    ],
  ],
  [
    'https://github.com/GNOME/geary/blob/055f527f49edb2a9789b241dce2e78669c7932a5/src/engine/smtp/smtp-client-connection.vala',
    [
      ['Refused service: "500 unrecognized command" and "554 no service"', 'protocol-error'],
      ['STARTTLS not available for smtp.example.org/default:587', 'encryption-not-offered'],
      ['STARTTLS failed: 454 TLS not available due to temporary reason', 'encryption-not-offered'],
      ['End of stream detected on smtp.example.org', 'server-down'],
      ['Not connected to smtp.example.org', 'server-down'],
    ],
  ],
  [
    'https://github.com/dani-garcia/vaultwarden/issues/6236',
    [
      [
        'SMTP error: Connection error: Connection error: invalid peer certificate: Other(OtherError(UnsupportedCertVersion))',
        'certificate-untrusted',
      ],
    ],
  ],
  [
    'https://github.com/dani-garcia/vaultwarden/issues/3511',
    [
      [
        'SMTP client error: internal client error: No compatible authentication mechanism was found',
        'auth-mechanism-unsupported',
      ],
    ],
  ],
  [
    'https://github.com/dani-garcia/vaultwarden/issues/6082',
    [["No valid SMTP Auth mechanism found for '', using default values", 'auth-mechanism-unsupported']],
  ],
  [
    'https://www.vividrepairs.co.uk/windows-mail-error-0x80072746-fix',
    [
      ['Windows Mail error 0x80072746', 'unstable-network'],
      ['0x80072746 An existing connection was forcibly closed by the remote host', 'unstable-network'],
    ],
  ],
  [
    'https://fr.ittrip.xyz/ms-office/outlook/hotmail-smtp-neomutt-msmtp',
    [['535 5.7.139 Authentication unsuccessful, account locked', 'wrong-password']],
  ],
  [
    'https://fr.ittrip.xyz/ms-office/outlook/mailbird-outlook-oauth-fix',
    [['Server authentication failed', 'wrong-password']],
  ],
  [
    'https://blog.silverpc.hu/2025/08/31/',
    [
      ['Der Servername wurde nicht gefunden', 'wrong-server-name'],
      ['Die Verbindung zum Server konnte nicht hergestellt werden', 'server-down'],
    ],
  ],
  [
    'https://www.glockengiesserstrasse.info/wissenswertes/iphone-mail-die-absenderadresse-war-ungultig.html',
    [['Die Absenderadresse war ungültig', 'sender-not-allowed']],
  ],
  ['https://blog.silverpc.hu/2025/08/28/', [['Zeitüberschreitung der Verbindung', 'port-blocked']]],
  [
    'https://support.getmailbird.com/hc/en-us/articles/39932333124759',
    [
      ['SMTP server login error. Application-specific password required', 'app-password-required'],
      ['Web login required', 'account-locked'],
    ],
  ],
  [
    'http://tthosting.dk/MSOutlookErrorCodes.htm',
    [
      ['0x800CCC19 A time-out occurred while communicating with the server', 'port-blocked'],
      ['0x800CCC1A Unable to connect using SSL.', 'tls-mode-mismatch'],
      ['0x800CCC02 Invalid certificate date.', 'certificate-expired'],
      ['0x800CCC01 Invalid certificate content', 'certificate-name-mismatch'],
      ['0x800CCC03 User already connected.', 'client-misconfigured'],
      ['0x800CCC17 User canceled operation', 'client-misconfigured'],
    ],
  ],
];
