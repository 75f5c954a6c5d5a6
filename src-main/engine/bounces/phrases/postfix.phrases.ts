import type { Phrases } from './phrases.ts';

/** Postfix, `conf/bounce.cf.default`; Zimbra, iCloud and many hosters keep its words. */
export default {
  program: 'Postfix',
  typed: ['\\(expanded from'],
  refused: [
    'this is the (?:mail system|postfix program) at host',
    '(?:the )?message (?:returned below )?could not be delivered to one or more (?:recipients|destinations)',
  ],
  waiting: ['this is a warning only', 'it will be retried until it is'],
  arrived: ['enclosed is the mail delivery report that you requested', 'delivery via [^\\s]{1,253} 25\\d'],
} satisfies Phrases;
