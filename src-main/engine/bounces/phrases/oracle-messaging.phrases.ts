import type { Phrases } from './phrases.ts';

/** Oracle (Sun, iPlanet) Messaging Server, old iCloud: `Recipient address:`, `Original address:`, `Reason:`. */
export default {
  program: 'Oracle Messaging Server',
  failed: ['recipient address:'],
  typed: ['original address:'],
  list: [
    'your message (?:cannot be|has been|was) [^:\\n]{0,40} (?:to )?the following recipients:',
    'has been enqueued and undeliverable for',
  ],
  refused: ['message cannot be delivered'],
  waiting: ['the mail system will continue to try to deliver'],
  arrived: [
    'has been successfully delivered to the following recipients',
    'has been successfully relayed to the following',
  ],
} satisfies Phrases;
