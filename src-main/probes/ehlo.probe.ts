import { conversationRows } from './conversation-rows.ts';
import { probe } from './probe.ts';

/** What each port offers, in clear and again after TLS: both lists are needed to see what was taken out. */
export default probe({
  id: 'ehlo',
  produces: ['ehlo'],
  consent: 'none',
  seconds: 15,
  run: (context) => conversationRows(context, 'ehlo'),
});
