import { factRule } from './fact-rule.ts';

/** This computer is joined to a network. */
export default factRule({
  id: 'online',
  fact: 'local-network',
  outcomes: { up: 'pass', down: 'fail' },
  probes: ['network-interfaces'],
  untested: 'We did not look at the network of this computer.',
});
