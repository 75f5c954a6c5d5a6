import type { Phrases } from './phrases.ts';

/** Smaller mail servers: IMail, MDaemon, hMailServer, GroupWise, OpenSMTPD, James, MailEnable, SmarterMail, IceWarp, Netscape, Kerio. */
export default {
  program: 'other mail servers',
  failed: [
    'undeliverable to',
    'invalid final delivery userid:',
    'error (?:while )?delivering (?:your )?(?:mail|message) to',
    '(?:unknown|invalid) (?:user|host|mailbox):?',
    'delivery failed: [^\\n@]{0,60}',
    'failed addresses follow:?',
    'could not deliver (?:mail|the message|message)(?: sent)? to',
    'recipients?: ?\\[?',
    'dda?[.:](?:smtp|rfc-?822)=',
    'address to which your message was addressed,',
  ],
  list: [
    'recipients? of your message ha(?:s|ve) been processed by the mail server:',
    'failed addresses follow:?',
    '(?:error|reason)s? (?:was|were) (?:detected|encountered|generated)[^:\\n]{0,60}:',
    'below is a copy of the original message:?',
    'error description:',
    '\\d{1,3} error\\(s\\):',
  ],
  copy: [
    '-{2,12} ?message contents? ?-{0,12}',
    'original message (?:attached|as received)[^\\n]{0,40}',
    'the attachment contains the original mail headers[^\\n]{0,200}',
  ],
  refused: [
    'invalid final delivery userid',
    'failed recipients?:',
    'the address to which your message was addressed',
    'address (?:that )?you sent (?:it |your (?:message|mail|e-?mail) )?to',
    'failed addresses follow|no valid recipients were found for this message',
    '(?:rcpt to|data|mail from|body of message) generated (?:the )?(?:following )?response',
    '; failed; [245]\\.\\d',
    'hi!? this is the mailer-daemon',
    'message from [^\\s]{1,253} unable to deliver',
    'we had trouble delivering your message|error delivering your mail',
    'undeliverable mail|undelivered mail',
    'unsuccessful delivery|unable to complete delivery',
    'message looping|loop detected',
  ],
  waiting: [
    '; delayed; 4\\.\\d',
    'a message is delayed for more than',
    'the server will continue trying',
    'still could not deliver[^.\\n]{0,60} will keep trying',
  ],
  arrived: ['your message was successfully delivered to these recipients'],
} satisfies Phrases;
