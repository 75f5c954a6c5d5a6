import type { Phrases } from './phrases.ts';

/** Services that send for others: Amazon SES and WorkMail, SendGrid, Mailgun, Postmark, SparkPost, Mailjet, Brevo. */
export default {
  program: 'sending services',
  failed: ['the following message to', 'permanent failure for', '(?:hard|soft|permanent|transient) bounce(?: for)?:?'],
  list: [
    'while trying to deliver the mail to the following recipients?:?',
    'your message was not able to be delivered to one of its intended recipients',
  ],
  refused: [
    'an error occurred while trying to deliver',
    'not able to be delivered to one of its intended recipients',
    'the following message to [^\\n]{1,330} was undeliverable',
  ],
} satisfies Phrases;
