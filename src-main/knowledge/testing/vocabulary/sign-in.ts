import type { Family } from './family.ts';

const KEY =
  'password|user name or password|username and password|credentials|login|user name and password|username or password|login or password';
const ACCOUNT = 'account|user account|mail account|login|email account';

/** What English servers and apps say of signing in, of encryption and of the way to the own server. */
export const SIGN_IN: readonly Family[] = [
  {
    name: 'the password was not accepted',
    causes: ['wrong-password', 'app-password-required', 'username-form', 'external-access-disabled'],
    said: [
      [
        'The|Your',
        KEY,
        'is incorrect|is wrong|was not accepted|was rejected|is invalid|is not valid|is not correct|was refused|did not match|is bad',
      ],
      ['Invalid|Wrong|Incorrect|Bad', KEY],
      [
        'Authentication|Login|SMTP authentication|Sign-in|Logon|SASL authentication|AUTH',
        'failed|failure|unsuccessful|was not successful|error|rejected|denied|credentials invalid|was refused|did not succeed',
      ],
      [
        'Could not|Cannot|Unable to|Failed to',
        'authenticate|log in|sign in|login|log on',
        '|to the server|with the given password',
      ],
    ],
  },
  {
    name: 'the account is locked',
    causes: ['account-locked', 'sign-in-rate-limited'],
    said: [
      [
        'Your|The|This',
        ACCOUNT,
        'has been locked|is locked|is temporarily locked|was locked|is locked out|has been locked out',
        'after too many failed logins|due to too many failed login attempts|because of failed sign-in attempts|for security reasons',
      ],
      [
        'Account',
        'temporarily locked|locked|locked out|is locked',
        'due to too many failed attempts|, try again later|for your protection',
      ],
      [
        'Too many',
        'failed logins|failed login attempts|login attempts|failed authentication attempts|bad auth attempts|invalid logins|wrong passwords|authentication failures|sign-in attempts',
      ],
    ],
  },
  {
    name: 'nobody signed in',
    causes: ['not-signed-in'],
    said: [
      [
        'Authentication|SMTP authentication|Sign-in|Login|AUTH|SMTP AUTH',
        'required|is required|is needed|is mandatory|needed',
        '|before sending|to send mail|for relaying|to use this server',
      ],
      [
        'You must|You need to|Please|You have to|Must',
        'authenticate|log in|sign in|login|authenticate first|log in first',
        '|before sending mail|to send',
      ],
      [
        'Relay|Relaying|Relay access|Mail relaying',
        'denied|not permitted|not allowed|is not allowed|refused|prohibited|is denied|forbidden|is forbidden|rejected',
      ],
      [
        'We do not|This server does not|Cannot|Will not|Unable to',
        'relay',
        '|for you|mail for this domain|for anna.example|mail for you',
      ],
      [
        'Not authenticated|Not logged in|User not authenticated|Client was not authenticated|You are not logged in|You are not authenticated',
      ],
    ],
  },
  {
    name: 'an app password is wanted',
    causes: ['app-password-required'],
    said: [
      [
        'An|',
        'app password|application-specific password|app-specific password',
        'is required|is needed|required|must be used',
      ],
      [
        'Please|You must|You need to',
        'use|create|generate',
        'an app password|an application-specific password|an app-specific password',
      ],
    ],
  },
  {
    name: 'the server wants encryption',
    causes: ['encryption-required'],
    said: [
      ['Must issue a|You must issue a|Please issue a|Issue a', 'STARTTLS command', 'first|before sending|before AUTH'],
      [
        'Encryption|TLS|SSL|STARTTLS|A secure connection|An encrypted connection',
        'is required|required|is mandatory|is needed|must be used',
        '|to send mail|for authentication',
      ],
    ],
  },
  {
    name: 'the certificate has run out',
    causes: ['certificate-expired'],
    said: [
      [
        'The|',
        'certificate|server certificate|SSL certificate|TLS certificate|certificate of the server|security certificate',
        'has expired|expired|is expired|is out of date|is no longer valid|has run out',
        '|on 2026-01-02|yesterday',
      ],
    ],
  },
  {
    name: 'the certificate is of another name',
    causes: ['certificate-name-mismatch'],
    said: [
      [
        'The|',
        'certificate|server certificate|SSL certificate|certificate name|name on the certificate|host name in the certificate',
        "does not match|doesn't match|did not match",
        'the host name|the server name|smtp.anna.example|the host|the name of the server|the expected name',
      ],
      [
        'Certificate',
        'name mismatch|hostname mismatch|host name mismatch|is for a different host|belongs to a different host|belongs to another host',
      ],
    ],
  },
  {
    name: 'the certificate is of nobody we trust',
    causes: ['certificate-untrusted', 'certificate-chain-incomplete', 'tls-intercepted', 'private-ca-missing'],
    said: [
      [
        'The|',
        'certificate|server certificate|SSL certificate|TLS certificate|security certificate',
        'is not trusted|is untrusted|is self-signed|is self signed|could not be verified|cannot be trusted|was issued by an unknown authority|is signed by an unknown authority|cannot be verified|comes from an untrusted issuer|has an unknown issuer',
      ],
      ['Self-signed|Self signed|Untrusted', 'certificate|server certificate|certificate in certificate chain'],
    ],
  },
  {
    name: 'the name of the outgoing server is not known',
    causes: ['wrong-server-name', 'resolver-down', 'no-network', 'dns-blocked'],
    said: [
      [
        'The|',
        'outgoing server|SMTP server|outgoing mail server|SMTP host',
        'could not be found|was not found|cannot be found|does not exist|is unknown|name could not be resolved|name is invalid',
      ],
      [
        'Could not|Cannot|Unable to|Failed to',
        'find|resolve|look up|locate',
        'the SMTP server|the outgoing server|the SMTP host|the outgoing mail server',
      ],
    ],
  },
  {
    name: 'the outgoing server does not answer',
    causes: ['server-down', 'port-blocked', 'local-firewall', 'server-slow', 'wrong-server-name', 'unstable-network'],
    said: [
      [
        'The|',
        'outgoing server|SMTP server|outgoing mail server',
        'is not responding|does not respond|did not respond|cannot be reached|could not be reached|is unreachable|is not reachable|timed out|is offline|refused the connection|does not answer|is down',
      ],
      [
        "Could not|Cannot|Unable to|Failed to|Can't",
        'connect to|reach|contact|open a connection to|establish a connection to',
        'the SMTP server|the outgoing server|the SMTP host|the outgoing mail server|your mail server',
      ],
      [
        'Connection to',
        'the SMTP server|the outgoing server|the outgoing mail server',
        'timed out|was refused|failed|was lost|could not be established|was reset',
      ],
    ],
  },
  {
    name: 'there is no network',
    causes: ['no-network', 'ipv6-broken', 'port-blocked'],
    said: [
      ['No|There is no|You have no', 'internet connection|network connection|network|internet access'],
      [
        'You are|Your computer is|This device is|Your phone is',
        'offline|not connected to the internet|not connected to a network',
      ],
      ['The', 'network|internet connection', 'is unreachable|is down|appears to be offline|is not available'],
    ],
  },
  {
    name: 'the saved sign-in is over',
    causes: ['oauth-token-expired', 'oauth-required'],
    said: [
      [
        'The|Your|',
        'access token|refresh token|OAuth token|token',
        'has expired|is expired|has been revoked|was revoked|is no longer valid|expired|is invalid',
      ],
    ],
  },
];
