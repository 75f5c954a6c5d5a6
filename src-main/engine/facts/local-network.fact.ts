import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Whether this computer has a network at all. */
export default fact({
  id: 'local-network',
  kind: 'measured',
  values: {
    up: { usual: 'always', said: 'This computer is joined to a network.' },
    down: { usual: 'never', said: 'This computer is not joined to any network.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'network-interfaces');
    if (rows.length === 0) return undefined;
    return rows.some((row) => row.outcome === 'ok') ? 'up' : 'down';
  },
});
