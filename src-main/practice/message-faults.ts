import { serverFault, type Fault } from './fault.ts';
import { returnedMessage, returnedText } from './returned-message.ts';
import { SAMPLE } from './sample-world.ts';

const SMALL = 'SIZE 2097152';
const smallServer = {
  script: {
    ehlo: {
      plain: ['PIPELINING', SMALL, 'STARTTLS', 'ENHANCEDSTATUSCODES', '8BITMIME'],
      secure: ['PIPELINING', SMALL, 'ENHANCEDSTATUSCODES', '8BITMIME', 'AUTH PLAIN LOGIN'],
    },
  },
};
const MISTYPED = 'bobb@harbour-books.example';
const UNKNOWN = `550 5.1.1 <${MISTYPED}>: Recipient address rejected: User unknown`;
const FULL = `452 4.2.2 <${SAMPLE.recipient}>: Recipient address rejected: Mailbox full`;
const LATER = `450 4.2.0 <${SAMPLE.recipient}>: Recipient address rejected: Greylisted, try again in 5 minutes`;

/** Problems with the sender, the message and the recipient. */
export const MESSAGE_FAULTS: readonly Fault[] = [
  {
    id: 'sender-not-allowed',
    title: 'The sender address does not belong to the account',
    symptom: {
      kind: 'error-shown',
      text: `Sending did not work. The server said: 553 5.7.1 <${SAMPLE.otherAddress}>: Sender address rejected: not owned by user ${SAMPLE.user}`,
    },
    build: () => ({ settings: { address: SAMPLE.otherAddress } }),
    repair: () => ({}),
  },
  {
    id: 'message-too-big',
    title: 'The message is too big for the server',
    symptom: {
      kind: 'error-shown',
      text: 'Sending did not work. The server said: 552 5.3.4 Message size exceeds fixed limit',
    },
    build: () => smallServer,
    repair: () => smallServer,
  },
  {
    id: 'recipient-unknown',
    title: 'There is no mailbox with the address of the recipient',
    symptom: { kind: 'message-returned', text: returnedText({ recipient: MISTYPED, reply: UNKNOWN }) },
    build: () => ({ settings: { recipient: MISTYPED } }),
    repair: () => ({}),
    files: (now) => [
      {
        name: 'returned-message.eml',
        text: returnedMessage({ recipient: MISTYPED, status: '5.1.1', reply: UNKNOWN, now }),
      },
    ],
  },
  serverFault({
    id: 'mailbox-full',
    title: 'The mailbox of the recipient is full',
    symptom: { kind: 'error-shown', text: `Sending did not work. The server said: ${FULL}` },
    build: () => ({ script: { rcpt: FULL } }),
  }),
  serverFault({
    id: 'greylisted',
    title: 'The server of the recipient asks to wait',
    symptom: { kind: 'error-shown', text: `Sending did not work. The server said: ${LATER}` },
    build: () => ({ script: { rcpt: LATER } }),
  }),
];
