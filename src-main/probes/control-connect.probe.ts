import { controlAttempt } from './port-attempts.ts';
import { probe } from './probe.ts';

/** The control: another port of the same host that has nothing to do with mail. */
export default probe({
  id: 'control-connect',
  produces: ['control-connect'],
  consent: 'none',
  seconds: 4,
  run: (context) => controlAttempt(context).rows,
});
