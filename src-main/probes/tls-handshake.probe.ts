import { conversationRows } from './conversation-rows.ts';
import { probe } from './probe.ts';

/** The certificate of each port; both modes of the port in the settings, so that a mixed-up mode is seen. */
export default probe({
  id: 'tls-handshake',
  produces: ['tls-handshake'],
  consent: 'none',
  seconds: 15,
  run: (context) => conversationRows(context, 'tls-handshake'),
});
