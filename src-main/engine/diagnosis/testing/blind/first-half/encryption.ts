import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, birdSaid, met, theirSide, untried } from './author.ts';

/** EHLO on 587 without the offer of a secure line. */
const openHello = (mechanisms: readonly string[]): w.Row => ({
  probe: 'ehlo',
  outcome: 'ok',
  host: w.HOST,
  port: 587,
  socketType: 'plain',
  capabilities: ['PIPELINING', 'SIZE 10240000', '8BITMIME'],
  mechanisms: [...mechanisms],
});
const noOffer: w.Row = {
  probe: 'starttls',
  outcome: 'failed',
  failure: 'starttls-not-offered',
  host: w.HOST,
  port: 587,
};
/** An old server that speaks in the open only. */
const openServer = (port465: w.Port) =>
  w.rows(
    w.online(),
    w.nameFound(),
    w.ports({ 25: 'timeout', 465: port465, 587: 'open', 2525: 'connection-refused', 443: 'open' }),
    w.greeting(),
    openHello(['PLAIN', 'LOGIN']),
    noOffer,
    w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
    port465 === 'open' ? w.secured465() : [],
    w.noSignIn('not-reached'),
    theirSide(),
  );

/** Offers of a secure line that are missing, or that the app does not take. */
export const ENCRYPTION: readonly Scenario[] = [
  met('encryption-not-offered', 'Thunderbird says so, it never worked, and another network changes nothing', CLEAR, {
    pasted: `Sending of the message failed.
An error occurred while sending mail: Unable to establish a secure link with Outgoing server (SMTP) ${w.HOST} using STARTTLS since it doesn't advertise that feature. Switch off STARTTLS for that server or contact your service provider.`,
    answers: { 'worked-before': 'never', 'other-network-works': 'no', 'other-device-works': 'no' },
    seen: openServer('connection-refused'),
  }),
  // A thing in between that strips the offer would strip it on port 25 and 587 alike, but not on 465.
  met(
    'encryption-not-offered',
    'nothing pasted; port 465 of the same server is secure',
    THIN,
    {
      kind: 'unknown',
      client: 'apple-mail-mac',
      answers: { 'other-network-works': 'no', 'worked-before': 'never', 'mail-moved': 'yes' },
      seen: openServer('open'),
    },
    ['starttls-stripped'],
  ),
  met('encryption-required', 'the server asks for STARTTLS first', CLEAR, {
    pasted: birdSaid('5.7.0 Must issue a STARTTLS command first'),
    submission: { port: 587, socketType: 'plain' },
    answers: { 'worked-before': 'worked', 'app-changed': 'no' },
    seen: untried(),
  }),
  met(
    'encryption-required',
    'nothing pasted; the secure line is switched off in the app, and the server waits for it',
    THIN,
    {
      kind: 'stuck-in-outbox',
      client: 'outlook-classic',
      submission: { port: 587, socketType: 'plain' },
      answers: { 'other-device-works': 'yes', 'web-mail-works': 'yes', 'send-again': 'waits-marked' },
      seen: untried(),
    },
  ),
];
