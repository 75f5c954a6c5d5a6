import type { Phrases } from './phrases.ts';

/** Courier, `courier/module.dsn`: its own header, then one section per address. */
export default {
  program: 'Courier',
  failed: [
    'unable to deliver (?:your )?message to:?',
    'the following problem\\(s\\) (?:were|was) (?:found|encountered) (?:with|for):?',
  ],
  list: ['this is a delivery status notification from', 'undeliverable mail:?', 'message headers follow:'],
  refused: ['this is a delivery status notification', 'your message (?:could not be|was not) delivered'],
  copy: [
    'if your message was also sent to additional recipients[^\\n]{0,80}',
    'the (?:first|original) (?:message )?headers? (?:of )?[^\\n]{0,60}',
  ],
  waiting: ['delayed delivery', 'your message is being held'],
} satisfies Phrases;
