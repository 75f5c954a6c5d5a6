import { controlAttempt, inboxAttempt } from './port-attempts.ts';
import { probe } from './probe.ts';

/** The control: ports of the same host over which no message goes out. */
export default probe({
  id: 'control-connect',
  produces: ['control-connect'],
  consent: 'none',
  seconds: 4,
  run: async (context) => (await Promise.all([controlAttempt(context).rows, inboxAttempt(context).rows])).flat(),
});
