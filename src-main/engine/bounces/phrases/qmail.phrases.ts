import type { Phrases } from './phrases.ts';

/** qmail, `qmail-send.c`; also Yahoo, Courier's relatives and Japanese hosters, which keep its words. */
export default {
  program: 'qmail',
  list: [
    "wasn't able to deliver (?:your|the following) message(?: to the following addresses)?",
    'unable to deliver (?:your )?message to the following address(?:es|\\(es\\))?',
  ],
  copy: [
    '-{2,3} ?(?:below this line is a copy of the message|enclosed is a copy of the message|original message follows|undelivered message follows)[^\\n]{0,40}',
    '-{2,8} ?forwarded message ?-{0,8}',
  ],
  refused: ['this is the qmail-send program', "i'm afraid i wasn't able to deliver", "couldn't find any host"],
  short: ['sorry, no mailbox here', "sorry, i (?:wasn't|couldn't)"],
  over: ["i've given up", "i'm not going to try again"],
} satisfies Phrases;
