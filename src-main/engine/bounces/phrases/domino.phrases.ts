import type { Phrases } from './phrases.ts';

/** HCL (IBM, Lotus) Domino and Notes: the address, `because:`, the reason; old ones put the reason first. */
export default {
  program: 'Domino',
  list: ['was not delivered to:?', '-{2,9} ?failure reasons? ?-{2,9}', 'failed to deliver to'],
  copy: ['-{2,9} ?returned message ?-{2,9}', 'forwarded message:?'],
  refused: [
    'delivery failure report',
    '-{2,9} ?failure reasons? ?-{2,9}',
    'user [^\\n]{1,100} not listed in (?:domino|public name)',
  ],
} satisfies Phrases;
