import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const THERE: ReadonlySet<string> = new Set(['connection-refused', 'connection-reset']);

/** Whether another host of the internet can be reached from here: the control for a server that is silent. */
export default fact({
  id: 'second-host',
  kind: 'measured',
  values: {
    answers: { usual: 'usually', said: 'Another computer on the internet can be reached from here.' },
    silent: { usual: 'rarely', said: 'Another computer on the internet could not be reached either.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'second-host');
    if (rows.length === 0) return undefined;
    return rows.some((row) => row.outcome === 'ok' || THERE.has(row.failure ?? '')) ? 'answers' : 'silent';
  },
});
