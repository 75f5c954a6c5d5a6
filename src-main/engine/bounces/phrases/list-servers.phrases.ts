import type { Phrases } from './phrases.ts';

/** List servers: Mailman, LISTSERV, fml, ezmlm, Sympa. A post that was refused names the list. */
export default {
  program: 'list servers',
  failed: [
    'not (?:a )?members? of (?:this|the) mailing list',
    '(?:post(?:ing)?|message|submission|mail)(?: sent)? to(?: the)?(?: mailing)? list',
    '(?:affected )?recipients? follows?:?',
  ],
  list: ['list of the affected recipients? follows?[^:\\n]{0,200}'],
  helper: ['to the address', 'list owner[^\\n@]{0,60} at'],
  refused: [
    'not (?:a )?members? of (?:this|the) mailing list',
    'you are not (?:a )?(?:member|allowed|authori[sz]ed)(?: to post)?',
    '(?:post|posting|message)s? (?:by|from) non-?members',
    'your message (?:to|for) [^\\n]{1,200} (?:was (?:automatically )?rejected|has been rejected)',
    'an error was detected while processing the enclosed message',
  ],
  waiting: ['is being held until the list moderator', 'awaits moderator approval'],
} satisfies Phrases;
