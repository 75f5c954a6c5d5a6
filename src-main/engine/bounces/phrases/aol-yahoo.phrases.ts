import type { Phrases } from './phrases.ts';

/** AOL and Yahoo: AOL's own reports name screen names without a domain. */
export default {
  program: 'AOL, Yahoo',
  list: [
    'your mail to the following recipients could not be delivered[^:\\n]{0,40} (?:[^\\s:]{1,60} ){0,16}[^\\s:]{1,60}:',
    'unable to deliver message to the following address',
  ],
  sender: ['[\\n.!] ?sorry', '^ ?sorry', 'not accepting mail from'],
  refused: ['they are not accepting mail', 'sorry, we were unable to deliver your message'],
} satisfies Phrases;
