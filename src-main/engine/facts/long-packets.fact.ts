import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Whether long packets arrive, which carry the digital ID of a server. */
export default fact({
  id: 'long-packets',
  kind: 'measured',
  values: {
    arrive: { usual: 'always', said: 'Long answers of the server arrive whole.' },
    lost: { usual: 'never', said: 'Short answers of the server arrive, but long ones get lost on the way.' },
    'short-lost-too': { usual: 'rarely', said: 'No answer to the secure hello arrives, long or short.' },
  },
  derive: (evidence) => {
    if ((accountHandshake(evidence)?.tls?.chain.length ?? 0) > 0) return 'arrive';
    const [row] = measuredRows(evidence, 'small-answer');
    if (row === undefined) return undefined;
    if (row.outcome === 'ok') return 'lost';
    return row.failure === 'timeout' ? 'short-lost-too' : undefined;
  },
});
