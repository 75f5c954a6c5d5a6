import { conversationRows } from './conversation-rows.ts';
import { probe } from './probe.ts';

/** Whether a port that speaks in clear goes over to TLS. */
export default probe({
  id: 'starttls',
  produces: ['starttls'],
  consent: 'none',
  seconds: 15,
  run: (context) => conversationRows(context, 'starttls'),
});
