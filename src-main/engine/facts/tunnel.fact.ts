import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Whether another way out than the network itself is up, such as a work tunnel. */
export default fact({
  id: 'tunnel',
  kind: 'measured',
  values: {
    up: { usual: 'sometimes', said: 'A tunnel (VPN) is up on this computer.' },
    none: { usual: 'often', said: 'No tunnel (VPN) is up on this computer.' },
  },
  derive: (evidence) => {
    const told = measuredRows(evidence, 'network-interfaces').map(({ tunnel }) => tunnel);
    return told.includes(true) ? 'up' : told.includes(false) ? 'none' : undefined;
  },
});
