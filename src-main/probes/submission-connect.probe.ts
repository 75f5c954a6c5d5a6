import { portAttempts } from './port-attempts.ts';
import { probe } from './probe.ts';

/** Which ports of the server can be reached, by address family. */
export default probe({
  id: 'submission-connect',
  produces: ['submission-connect'],
  consent: 'none',
  seconds: 4,
  run: async (context) => (await Promise.all(portAttempts(context).map(({ rows }) => rows))).flat(),
});
