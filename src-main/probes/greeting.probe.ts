import { conversationRows } from './conversation-rows.ts';
import { probe } from './probe.ts';

/** The first line of every submission port. */
export default probe({
  id: 'greeting',
  produces: ['greeting'],
  consent: 'none',
  seconds: 8,
  run: (context) => conversationRows(context, 'greeting'),
});
