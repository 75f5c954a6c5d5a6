import type { Phrases } from './phrases.ts';

/** Software.com Post.Office, Openwave InterMail and the carriers that keep its words, KDDI (EZweb, au) among them. */
export default {
  program: 'Post.Office, InterMail, EZweb',
  list: [
    'this message was undeliverable due to the following reason:',
    'each of the following recipients was rejected by a remote mail server\\.?',
    'the following (?:destination addresses were unknown|recipients did not receive (?:this|your) message)[^:\\n]{0,80}:',
    'the user\\(s\\) account is [^\\n.]{1,60}\\.?',
  ],
  refused: [
    'message was undeliverable due to the following reason',
    'each of the following recipients was rejected',
    'following destination addresses were unknown',
    'recipients did not receive (?:this|your) message',
    'the user\\(s\\) account is (?:temporarily|disabled|limited|over)',
    'your message was not delivered because',
  ],
} satisfies Phrases;
