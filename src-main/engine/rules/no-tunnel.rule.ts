import { factRule } from './fact-rule.ts';

/** No tunnel changes the way of the mail. */
export default factRule({
  id: 'no-tunnel',
  fact: 'tunnel',
  outcomes: { up: 'notice', none: 'pass' },
  probes: ['network-interfaces'],
  untested: 'We do not know whether a tunnel (VPN) is up.',
});
