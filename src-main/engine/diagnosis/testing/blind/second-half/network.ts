import type { Scenario } from '../../scenarios/scenario.ts';
import { blocked } from '../../scenarios/scenario.ts';
import { blind, clear, fair, row, thin } from './parts.ts';
import * as w from '../../world.ts';

const { rows } = w;

const timedOut = `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) smtp.northmail.example timed out. Try again.`;
const unavailable = `Sending of the message failed.
The message could not be sent because connecting to Outgoing server (SMTP) smtp.northmail.example failed. The server may be unavailable or is refusing SMTP connections. Please verify that your Outgoing server (SMTP) settings are correct and try again.`;

/** Talk in clear works, and the long answer of the handshake never comes, whatever the port. */
const bigAnswersLost = (): w.Row[] => [
  w.greeting(),
  w.clearHello(),
  row('starttls', undefined, { port: 587, reply: { code: 220, lines: ['2.0.0 Ready to start TLS'] } }),
  w.noHandshake(587, 'starttls', 'tls-no-answer'),
  w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
  w.noHandshake(465, 'tls', 'tls-no-answer'),
];
const tunnelUp = (): w.Row => ({ ...w.online(), tunnel: true });

const BROKEN_LINES: readonly Scenario[] = [
  blind('mtu-black-hole', 'a work tunnel is up, and the secure line never comes about', fair, {
    text: timedOut,
    answers: {
      'worked-before': 'worked',
      'web-mail-works': 'yes',
      'other-network-works': 'yes',
      'other-device-works': 'yes',
      'computer-looked-after': 'no',
    },
    observations: rows(
      tunnelUp(),
      w.nameFound(),
      w.usualPorts(),
      bigAnswersLost(),
      row('small-answer', undefined, { port: 587, socketType: 'starttls' }),
      row('second-host', 'tls-no-answer', { host: 'smtp.other.example', port: 465, socketType: 'tls' }),
    ),
  }),
  // Without the test of a short answer a server that hangs by itself looks the same; the other network is what decides.
  blind(
    'mtu-black-hole',
    'after the new router: all hangs in the handshake, and over the phone it works',
    thin,
    {
      client: 'apple-mail-mac',
      symptom: 'stuck-in-outbox',
      answers: {
        'send-again': 'waits-marked',
        'worked-before': 'worked',
        'other-network-works': 'yes',
        'other-device-works': 'no',
        'web-mail-works': 'yes',
      },
      observations: rows(w.online(), w.nameFound(), w.usualPorts(), bigAnswersLost()),
    },
    { orElse: ['tls-broken-at-server'] },
  ),
  blind('unstable-network', 'a train with weak reception: calls come through only now and then', fair, {
    client: 'outlook-classic',
    text: `Task 'anna@northmail.example - Sending' reported error (0x800CCC0F) : 'The connection to the server was interrupted. If this problem continues, contact your server administrator or Internet service provider (ISP).'`,
    answers: { 'worked-before': 'worked', 'other-network-works': 'yes', 'web-mail-works': 'no' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'timeout', 443: 'connection-refused' }),
      w.greeting(),
      w.clearHello(),
      row('starttls', 'connection-reset', { port: 587 }),
      w.handshake(465, 'tls'),
      w.greetingFails('reply-timeout', 465),
      ...([undefined, 'timeout', undefined, 'timeout', 'timeout', undefined] as const).map((failure) =>
        row('line-quality', failure, { port: 587, family: 4, address: '192.0.2.10' }),
      ),
    ),
  }),
  // One run sees only a part of a flapping line.
  blind(
    'unstable-network',
    'it goes at times: one port opens and breaks off, the other is lost this time',
    thin,
    {
      text: timedOut,
      answers: {
        'worked-before': 'worked',
        'other-network-works': 'yes',
        'other-device-works': 'no',
        'all-messages-or-one': 'all',
        'large-attachment': 'no',
      },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'timeout', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'timeout' }),
        w.greeting(),
        w.clearHello(),
        row('starttls', 'reply-timeout', { port: 587 }),
        row('line-quality', undefined, { port: 587, family: 4, address: '192.0.2.10', ms: 3040 }),
        row('line-quality', 'timeout', { port: 587, family: 4, address: '192.0.2.10' }),
        row('line-quality', undefined, { port: 587, family: 4, address: '192.0.2.10', ms: 1041 }),
      ),
    },
    { orElse: ['mtu-black-hole', 'server-slow'] },
  ),
];

const BLOCKED_LINES: readonly Scenario[] = [
  blind('no-network', 'the wireless switch of the laptop is off, and the app blames the server name', clear, {
    text: `Sending of the message failed.
The message could not be sent because the Outgoing server (SMTP) smtp.northmail.example is unknown. The server may be incorrectly configured. Please verify that your Outgoing server (SMTP) settings are correct and try again.`,
    answers: { 'worked-before': 'worked', 'web-mail-works': 'no', 'other-device-works': 'yes' },
    observations: rows(
      w.offline(),
      row('server-address', 'dns-nxdomain', { view: 'os' }),
      w.nameFails('dns-unreachable', 'dns-unreachable'),
      w.untested('submission-connect', 'no-address'),
      w.untested('recipient-mx', 'no-network'),
    ),
  }),
  // The router answers and the line behind it is dead: a wall for all name questions looks alike from inside.
  blind(
    'no-network',
    'the router is there, and the line behind it is dead',
    thin,
    {
      client: 'outlook-classic',
      symptom: 'stuck-in-outbox',
      answers: { 'send-again': 'waits-marked', 'web-mail-works': 'no', 'other-network-works': 'yes' },
      observations: rows(
        w.online(),
        w.nameFails('dns-timeout', 'dns-timeout'),
        w.resolver('dns-timeout', 'dns-timeout', 'connection-refused', '192.168.1.1:53'),
        w.otherName('dns-timeout'),
        w.untested('submission-connect', 'no-address'),
        row('web-page', 'timeout', { host: 'web.example', port: 80 }),
      ),
    },
    { orElse: ['dns-blocked'] },
  ),
  blind('port-blocked', 'an old account on port 25 after moving house', clear, {
    client: 'outlook-classic',
    submission: { port: 25, socketType: 'starttls' },
    text: `Task 'anna@northmail.example - Sending' reported error (0x80042109) : 'Outlook cannot connect to your outgoing (SMTP) e-mail server. If you continue to receive this message, contact your server administrator or Internet service provider (ISP).'`,
    answers: {
      'worked-before': 'worked',
      'other-network-works': 'yes',
      'web-mail-works': 'yes',
      'other-device-works': 'yes',
    },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'open', 587: 'open', 2525: 'connection-refused', 443: 'open' }),
      w.greeting(),
      w.clearHello(),
      row('starttls', undefined, { port: 587, reply: { code: 220, lines: ['Ready'] } }),
      w.handshake(587, 'starttls'),
      w.securedHello(),
      w.noSignIn(),
    ),
  }),
  blind('port-blocked', 'nothing pasted: in the library only the other mail port is open', fair, {
    symptom: 'stuck-in-outbox',
    client: 'apple-mail-mac',
    answers: { 'send-again': 'waits-marked', 'other-network-works': 'yes' },
    observations: rows(w.online(), w.nameFound(), blocked, w.secured465(), w.noSignIn()),
  }),
  blind('vpn-or-proxy-interference', 'a privacy tunnel lets the web through and no mail', fair, {
    text: unavailable,
    answers: {
      'worked-before': 'worked',
      'other-device-works': 'yes',
      'web-mail-works': 'yes',
      'other-network-works': 'no',
      'app-changed': 'no',
      'computer-looked-after': 'no',
    },
    observations: rows(
      tunnelUp(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'open' }),
      row('second-host', 'timeout', { host: 'smtp.other.example', port: 587 }),
      row('web-page', undefined, { host: 'web.example', port: 80 }),
    ),
  }),
  // A proxy that is a must also is a wall around the firm.
  blind(
    'vpn-or-proxy-interference',
    'an office where all goes through a proxy that carries web pages only',
    thin,
    {
      client: 'outlook-classic',
      text: `Task 'anna@northmail.example - Sending' reported error (0x80042108) : 'Outlook is unable to connect to your outgoing (SMTP) e-mail server. If you continue to receive this message, contact your server administrator or Internet service provider (ISP).'`,
      environment: { proxy: 'http://proxy.office.example:8080' },
      answers: { 'computer-looked-after': 'yes', 'other-network-works': 'yes', 'web-mail-works': 'yes' },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'timeout', 465: 'timeout', 587: 'timeout', 2525: 'timeout', 443: 'timeout' }),
        row('proxy-connect', 'command-refused', { host: 'proxy.office.example', port: 8080 }),
      ),
    },
    { orElse: ['company-firewall', 'mail-blocked-on-network'] },
  ),
];

const guestHello = (): w.Row[] => [
  row('greeting', undefined, {
    port: 587,
    socketType: 'plain',
    reply: { code: 220, lines: ['mailgate.harbour-hotel.example ESMTP ready'] },
  }),
  row('ehlo', undefined, {
    port: 587,
    socketType: 'plain',
    capabilities: ['mailgate.harbour-hotel.example', 'PIPELINING', 'SIZE 10240000', '8BITMIME'],
    mechanisms: [],
  }),
  row('starttls', 'starttls-not-offered', { port: 587 }),
];

const STRANGE_ANSWERS: readonly Scenario[] = [
  blind(
    'smtp-intercepted',
    'a hotel catches all mail: its own server says hello',
    fair,
    {
      text: `An error occurred while sending mail: Unable to establish a secure link with Outgoing server (SMTP) smtp.northmail.example using STARTTLS since it doesn't advertise that feature. Switch off STARTTLS for that server or contact your service provider.`,
      answers: {
        'worked-before': 'worked',
        'other-network-works': 'yes',
        'web-mail-works': 'yes',
        'other-device-works': 'no',
      },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'open', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'connection-refused' }),
        guestHello(),
        w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      ),
    },
    { orElse: ['starttls-stripped'] },
  ),
  // Whoever answers here shows a digital ID of its own, so a wrong name or an unknown maker is seen first.
  blind(
    'smtp-intercepted',
    'nothing pasted: a gateway shows its own name and its own digital ID',
    thin,
    {
      symptom: 'unknown',
      answers: { 'other-network-works': 'yes', 'worked-before': 'worked' },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.ports({ 25: 'open', 465: 'connection-refused', 587: 'open', 2525: 'connection-refused', 443: 'open' }),
        row('greeting', undefined, {
          port: 587,
          socketType: 'plain',
          reply: { code: 220, lines: ['smtp-proxy.campus-net.example ESMTP Postfix'] },
        }),
        row('ehlo', undefined, {
          port: 587,
          socketType: 'plain',
          capabilities: ['smtp-proxy.campus-net.example', 'PIPELINING', 'STARTTLS', 'SIZE 20480000'],
          mechanisms: [],
        }),
        row('starttls', undefined, { port: 587, reply: { code: 220, lines: ['2.0.0 Ready to start TLS'] } }),
        row('tls-handshake', 'tls-hostname-mismatch', {
          port: 587,
          socketType: 'starttls',
          tls: {
            version: 'TLSv1.3',
            problems: ['tls-hostname-mismatch', 'tls-self-signed'],
            chain: [
              {
                subject: 'CN=smtp-proxy.campus-net.example',
                issuer: 'CN=smtp-proxy.campus-net.example',
                names: ['smtp-proxy.campus-net.example'],
                notBefore: '2025-01-01T00:00:00.000Z',
                notAfter: '2034-12-30T00:00:00.000Z',
                serialNumber: '5F',
                fingerprint256: 'CC',
              },
            ],
          },
        }),
        w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      ),
    },
    { orElse: ['certificate-name-mismatch'] },
  ),
  blind('starttls-stripped', 'a firewall at work crosses the offer out', fair, {
    text: `An error occurred while sending mail: Unable to establish a secure link with Outgoing server (SMTP) smtp.northmail.example using STARTTLS since it doesn't advertise that feature. Switch off STARTTLS for that server or contact your service provider.`,
    answers: { 'other-network-works': 'yes', 'worked-before': 'worked', 'web-mail-works': 'yes' },
    observations: rows(
      w.online(),
      w.nameFound(),
      w.ports({ 25: 'timeout', 465: 'timeout', 587: 'open', 2525: 'timeout', 443: 'open' }),
      row('greeting', undefined, {
        port: 587,
        socketType: 'plain',
        reply: { code: 220, lines: ['*****************************************'] },
      }),
      row('ehlo', undefined, {
        port: 587,
        socketType: 'plain',
        capabilities: [w.HOST, 'PIPELINING', 'SIZE 35882577', 'XXXXXXXA', '8BITMIME'],
        mechanisms: [],
      }),
      row('starttls', 'starttls-not-offered', { port: 587 }),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
    ),
  }),
  // Taken out without a trace; a server without the offer would look the same but for the other port and network.
  blind(
    'starttls-stripped',
    'nothing pasted: the offer is gone on one port only, and only in this café',
    thin,
    {
      symptom: 'stuck-in-outbox',
      client: 'apple-mail-mac',
      answers: {
        'send-again': 'waits-marked',
        'worked-before': 'worked',
        'other-network-works': 'yes',
        'other-device-works': 'no',
      },
      observations: rows(
        w.online(),
        w.nameFound(),
        w.usualPorts(),
        w.greeting(),
        row('ehlo', undefined, {
          port: 587,
          socketType: 'plain',
          capabilities: [w.HOST, 'PIPELINING', 'SIZE 35882577', '8BITMIME'],
          mechanisms: [],
        }),
        row('starttls', 'starttls-not-offered', { port: 587 }),
        w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
        w.secured465(),
        w.noSignIn(),
      ),
    },
    { orElse: ['encryption-not-offered'] },
  ),
];

/** Causes of the way between the computer and the server. */
export const NETWORK: readonly Scenario[] = [...BROKEN_LINES, ...BLOCKED_LINES, ...STRANGE_ANSWERS];
