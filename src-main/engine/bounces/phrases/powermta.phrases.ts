import type { Phrases } from './phrases.ts';

/** PowerMTA and what is built on it: the affected recipients, and behind each what became of the message. */
export default {
  program: 'PowerMTA',
  list: [
    'list of the affected recipients(?:; ?also attached is a (?:delivery status notification|report)[^\\n:]{0,40})?',
  ],
  refused: ['delivery failed; will not continue trying', 'to inform you on the delivery status of a message you'],
  waiting: ['delayed \\d{1,4} (?:minutes?|hours?|days?); will continue trying'],
} satisfies Phrases;
