import type { Scenario } from '../../scenarios/scenario.ts';
import * as w from '../../world.ts';
import { CLEAR, THIN, allWell, birdSaid, carried, met, on, postfix, untried } from './author.ts';

const works = { 'other-device-works': 'yes', 'web-mail-works': 'yes' } as const;

const APP: readonly Scenario[] = [
  met('client-misconfigured', 'Outlook does not find its own data file', CLEAR, {
    pasted: `Task 'anna@northmail.example - Sending' reported error (0x8004010F): 'Outlook data file cannot be accessed.'`,
    client: 'outlook-classic',
    answers: { ...works, 'app-changed': 'yes', 'disk-nearly-full': 'no' },
    seen: untried(),
  }),
  // A stuck message would look much the same; the new add-on and the red mark speak for the app.
  met(
    'client-misconfigured',
    'nothing pasted; since an add-on came, each message gets a red mark, and all else works',
    THIN,
    {
      answers: {
        ...works,
        'app-changed': 'yes',
        'send-again': 'waits-marked',
        'all-messages-or-one': 'all',
        'arrived-anyway': 'no',
        'disk-nearly-full': 'no',
        'computer-looked-after': 'no',
      },
      seen: allWell(),
    },
    ['outbox-stuck'],
  ),
  met('client-security-policy', 'Windows forbids the app the line that is open to our test', CLEAR, {
    pasted: `Sending failed: System.Net.Sockets.SocketException (10013): An attempt was made to access a socket in a way forbidden by its access permissions. [192.0.2.10]:587`,
    client: 'other',
    answers: { ...works, 'computer-looked-after': 'yes', 'app-changed': 'no' },
    seen: untried(),
  }),
  met(
    'client-security-policy',
    'nothing pasted; a computer of the workplace, where all works but the app',
    THIN,
    {
      client: 'other',
      answers: {
        ...works,
        'computer-looked-after': 'yes',
        'app-changed': 'no',
        'send-again': 'waits-marked',
        'all-messages-or-one': 'all',
        'disk-nearly-full': 'no',
        'arrived-anyway': 'no',
      },
      seen: allWell(),
    },
    ['client-misconfigured'],
  ),
  met('client-storage-full', 'Thunderbird finds no room for its temporary file', CLEAR, {
    pasted: `Send Message Error
Unable to open the temporary file C:\\Users\\Anna\\AppData\\Local\\Temp\\nsemail.eml. Check your 'Temporary Directory' setting. There is not enough disk space.`,
    answers: { ...works, 'disk-nearly-full': 'yes' },
    seen: allWell(),
  }),
  met('client-storage-full', 'only words of Outlook about its data file', THIN, {
    pasted: `The message store has reached its maximum size. To reduce the amount of data in this message store, select some items that you no longer need, and permanently delete (SHIFT + DEL) them.`,
    client: 'outlook-classic',
    kind: 'stuck-in-outbox',
    answers: { 'send-again': 'waits-quietly', 'disk-nearly-full': 'no' },
  }),
];

const risky = { 'risky-attachment': 'yes', 'all-messages-or-one': 'one-message' } as const;
const MESSAGE: readonly Scenario[] = [
  met('attachment-blocked', 'Gmail takes no such file', CLEAR, {
    pasted: birdSaid(
      `552-5.7.0 This message was blocked because its content presents a potential
552-5.7.0 security issue. To review our message content and attachment content
552-5.7.0 guidelines, go to
552 5.7.0  https://support.google.com/mail/?p=BlockedMessage 5b1f17b1804b1 - gsmtp`,
    ),
    address: 'anna.nord@gmail.com',
    submission: { hostname: 'smtp.gmail.com', port: 587, socketType: 'starttls' },
    answers: { ...risky, 'web-mail-works': 'no' },
    seen: on('smtp.gmail.com', untried()),
  }),
  // "Content" may mean words as well as files: the packed file and the one failing message point at the file.
  met(
    'attachment-blocked',
    'a returned message that speaks of content only, and a packed file was in it',
    THIN,
    {
      pasted: postfix('554 5.7.1 Message content rejected by policy: archive with executable', 'end of DATA'),
      kind: 'message-returned',
      answers: { ...risky, 'large-attachment': 'no' },
      seen: allWell(),
    },
    ['spam-content'],
  ),
  met(
    'helo-name-rejected',
    'the name of a laptop is not full enough; our test greets with a number and passes',
    CLEAR,
    {
      pasted: birdSaid(
        '504 5.5.2 <LAPTOP-7QK>: Helo command rejected: need fully-qualified hostname. Please check the message recipient "bob@garden.example" and try again.',
      ),
      answers: { 'app-changed': 'yes', 'web-mail-works': 'yes' },
      seen: allWell(),
    },
  ),
  met('helo-name-rejected', 'nothing pasted; a strict server takes no number for a name', THIN, {
    kind: 'unknown',
    client: 'other',
    answers: { 'organisation-account': 'yes', 'worked-before': 'never', 'web-mail-works': 'yes' },
    seen: w.rows(
      w.online(),
      w.nameFound(),
      w.usualPorts(),
      w.greeting(),
      w.helloRefused('Access denied - Invalid HELO name (See RFC2821 4.1.1.1)', 550),
      w.noHandshake(587, 'tls', 'tls-plaintext-answer'),
      w.handshake(465, 'tls'),
      w.greeting(465),
      {
        ...w.helloRefused('Access denied - Invalid HELO name (See RFC2821 4.1.1.1)', 550),
        port: 465,
        socketType: 'tls',
      },
      w.noSignIn('not-reached'),
      w.theirDomain(),
    ),
  }),
  met(
    'something-else',
    'all was tested to the end and works, other ways fail too, and no reason shows',
    ['unknown', 'possible'],
    {
      pasted: 'Ein unbekannter Fehler ist aufgetreten (Code -17). Bitte wenden Sie sich an den Support.',
      client: 'other',
      answers: {
        'worked-before': 'worked',
        'other-device-works': 'no',
        'web-mail-works': 'no',
        'other-network-works': 'no',
        'app-changed': 'no',
        'password-changed': 'no',
        'all-messages-or-one': 'all',
        'arrived-anyway': 'no',
        'many-messages': 'no',
      },
      seen: carried(w.signedIn(), w.senderTaken(), w.recipientTaken(), {
        probe: 'test-message',
        outcome: 'failed',
        failure: 'message-refused',
        host: w.HOST,
        port: 587,
        reply: { code: 550, lines: ['Rule 4711 failed'] },
      }),
    },
  ),
];

/** The mail app, the message it made, and what nothing explains. */
export const CLIENT: readonly Scenario[] = [...APP, ...MESSAGE];
