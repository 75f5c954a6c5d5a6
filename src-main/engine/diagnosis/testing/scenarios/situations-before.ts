import { upTo } from './scenario.ts';
import type { Situation } from './situation.ts';
import * as w from '../world.ts';

const { rows } = w;
const NETWORK = ['your-network'] as const;
const dropped = { 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'open' } as const;
const refused = 'connection-refused';
/** So early that no server can have said so. */
const turnedAway = w.ports({ 25: refused, 465: refused, 587: refused }).map((row) => ({ ...row, ms: 2 }));
const avast = { issuer: 'CN=Avast Web/Mail Shield Root', product: 'Avast', because: 'known-issuer' } as const;
const scanned = w
  .secured587(['tls-untrusted-issuer'])
  .map((row) => (row.tls === undefined ? row : { ...row, tls: { ...row.tls, interception: avast } }));
const outdated: w.Row[] = (['TLSv1.3', 'TLSv1.2', 'TLSv1.1', 'TLSv1'] as const).map((version) => ({
  probe: 'tls-offers',
  port: 587,
  tlsOffer: { version },
  ...(version < 'TLSv1.2' ? { outcome: 'ok' } : { outcome: 'failed', failure: 'tls-version-unsupported' }),
}));

/** Situations on the way to the server and on the secure line. */
export const SITUATIONS_BEFORE: readonly Situation[] = [
  {
    id: 'B02',
    name: 'encryption from the first word on port 587',
    causes: ['tls-mode-mismatch'],
    atFault: ['you'],
    pasted:
      "Error: 140242:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../ssl3_record.c:332: code: 'ESOCKET', command: 'CONN'",
    see: {
      case: w.theCase({ submission: { socketType: 'tls' } }),
      observations: rows(w.workingPath(), w.noSignIn('tls-not-verified')),
    },
  },
  {
    id: 'B06',
    name: 'refused from this computer, open elsewhere',
    causes: ['port-blocked', 'local-firewall', 'server-down', 'recipient-server-down'],
    atFault: ['your-network', 'you'],
    pasted: 'SMTP ERROR: Failed to connect to server: Connection refused (111)\nSMTP connect() failed.',
    see: {
      case: w.theCase({ answers: { 'other-network-works': 'yes' } }),
      observations: upTo(
        turnedAway,
        w.ports({ 443: 'open' }).map((row) => ({ ...row, ms: 42 })),
      ),
    },
  },
  {
    id: 'B08',
    name: 'encryption is switched off',
    causes: ['encryption-required'],
    atFault: ['you'],
    pasted: '530 5.7.0 Must issue a STARTTLS command first',
    see: {
      case: w.theCase({ submission: { socketType: 'plain' } }),
      observations: rows(w.workingPath(), w.noSignIn('tls-not-verified')),
    },
  },
  {
    id: 'B11',
    name: 'the digital ID is for the name of the hoster',
    causes: ['certificate-name-mismatch'],
    atFault: ['you'],
    pasted:
      "Hostname/IP does not match certificate's altnames: Host: mail.garden.example. is not in the cert's altnames: DNS:jupiter.garden.example",
    see: { observations: upTo(w.usualPorts(), w.secured587(['tls-hostname-mismatch'])) },
  },
  {
    id: 'B12',
    name: 'the name of the server does not exist',
    causes: ['wrong-server-name', 'resolver-down', 'recipient-domain-missing'],
    atFault: ['you'],
    pasted: "Error: getaddrinfo ENOTFOUND \"smtp.northmail.example\" { errno: -3008, code: 'EDNS', command: 'CONN' }",
    see: { observations: rows(w.online(), w.nameFails('dns-nxdomain', 'dns-nxdomain')) },
  },
  {
    id: 'B15',
    name: 'a webmail program does not trust its own server',
    causes: ['certificate-untrusted', 'private-ca-missing', 'certificate-chain-incomplete', 'tls-intercepted'],
    atFault: ['your-provider'],
    textIsOpen: true,
    pasted: 'Could not send message: Could not open secure TLS connection to the server',
    see: { observations: upTo(w.usualPorts(), w.secured587(['tls-self-signed'])) },
  },
  {
    id: 'B17',
    name: 'the server speaks old encryption only',
    causes: ['tls-version-too-old'],
    atFault: ['your-provider', 'you'],
    pasted: 'error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure',
    see: {
      observations: upTo(
        w.usualPorts(),
        w.greeting(),
        w.clearHello(),
        w.noHandshake(587, 'starttls', 'tls-handshake-failed'),
        outdated,
      ),
    },
  },
  {
    id: 'B19',
    name: 'the hoster drops port 25',
    causes: ['port-blocked', 'mail-blocked-on-network'],
    atFault: NETWORK,
    pasted: 'connect to gmail-smtp-in.l.google.com[74.125.193.27]:25: Connection timed out',
    see: {
      case: w.theCase({ submission: { port: 25 } }),
      observations: upTo(w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 443: 'open' })),
    },
  },
  {
    id: 'B20',
    name: 'a virus scanner signs the line anew',
    causes: ['tls-intercepted'],
    atFault: ['you'],
    pasted: "Error: self signed certificate in certificate chain, code: 'ESOCKET'",
    see: { observations: upTo(w.usualPorts(), scanned) },
  },
  {
    id: 'B26',
    name: 'a tunnel drops the mail ports',
    causes: ['mail-blocked-on-network', 'port-blocked'],
    atFault: NETWORK,
    pasted:
      'Sending of the message failed. The message could not be sent because the connection to Outgoing server (SMTP) smtp.northmail.example timed out. Try again.',
    see: {
      case: w.theCase({ answers: { 'other-network-works': 'yes' } }),
      observations: rows({ ...w.online(), tunnel: true }, w.nameFound(), w.ports(dropped)),
    },
  },
  {
    id: 'B28',
    name: 'the digital ID of a bridge program is not trusted',
    causes: ['certificate-untrusted', 'private-ca-missing', 'certificate-chain-incomplete', 'tls-intercepted'],
    atFault: ['you', 'your-provider'],
    pasted: 'SSL: certificate verify failed: self-signed certificate (127.0.0.1:1025)',
    see: {
      case: w.theCase({ submission: { hostname: '127.0.0.1' } }),
      observations: upTo(w.usualPorts(), w.secured587(['tls-self-signed'])),
    },
  },
  {
    id: 'B39',
    name: 'the hoster drops every mail port',
    causes: ['mail-blocked-on-network', 'port-blocked'],
    atFault: NETWORK,
    pasted: "Error: Connection timeout { code: 'ETIMEDOUT', command: 'CONN' }",
    see: {
      case: w.theCase({ answers: { 'other-network-works': 'yes' } }),
      observations: upTo(w.ports(dropped)),
    },
  },
  {
    id: 'B40',
    name: 'a retired name of a server',
    causes: ['wrong-server-name', 'resolver-down', 'recipient-domain-missing'],
    atFault: ['you'],
    pasted:
      'An error occurred sending mail: Outgoing server (SMTP) pod51010.outlook.com is unknown. The server may be incorrectly configured.',
    see: {
      observations: rows(w.online(), w.nameFails('dns-nxdomain', 'dns-nxdomain')),
      replacedBy: 'smtp.office365.com',
    },
  },
];
