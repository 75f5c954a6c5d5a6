import type { Phrases } from './phrases.ts';

/** Sendmail, `sendmail/savemail.c`; also MetaInfo, Mirapoint and the many that copied its words. */
export default {
  program: 'Sendmail',
  list: [
    '-{2,8} ?the following address(?:es)? (?:had|have|has)[^\\n-]{0,60}-{2,8}',
    'unrecoverable (?:addresses|errors)',
    'message not delivered to the following',
  ],
  typed: ['\\(expanded from:?'],
  sender: ['original message was received at [^\\n]{0,80} from'],
  copy: [
    '-{2,8} ?(?:original message|unsent message|message header|message body|returned message)[^\\n]{0,60}',
    'message (?:header|body) (?:follows|suppressed|removed)',
  ],
  refused: [
    'addresses have delivery notifications',
    'had (?:permanent fatal|fatal|permanent delivery|delivery) errors',
    'returned mail: ',
  ],
  waiting: [
    'had transient non-fatal errors',
    'warning: (?:could not send message for past|message still undelivered after)',
    'will keep trying until message is',
  ],
  over: ['will be deleted from queue', 'cannot send message within'],
  arrived: ['successful delivery notifications', 'relayed; expect no further notifications', 'successfully delivered'],
} satisfies Phrases;
