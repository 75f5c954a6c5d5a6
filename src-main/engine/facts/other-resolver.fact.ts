import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const ANSWERS: ReadonlySet<string> = new Set(['dns-nxdomain', 'dns-no-data', 'dns-refused']);

/** Whether a name service outside this network could be asked: the control that tells a dead one from a dead line. */
export default fact({
  id: 'other-resolver',
  kind: 'measured',
  values: {
    answers: { usual: 'usually', said: 'A name service outside your network answered.' },
    'lost-too': { usual: 'rarely', said: 'A name service outside your network could not find out the address either.' },
    silent: { usual: 'rarely', said: 'No name service outside your network answered.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'server-address').filter((row) => row.view === 'reference');
    if (rows.length === 0) return undefined;
    if (rows.some((row) => row.outcome === 'ok' || ANSWERS.has(row.failure ?? ''))) return 'answers';
    return rows.some(({ failure }) => failure === 'dns-servfail') ? 'lost-too' : 'silent';
  },
});
