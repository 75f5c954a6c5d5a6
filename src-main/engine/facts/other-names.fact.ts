import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const ANSWERS: ReadonlySet<string> = new Set(['dns-nxdomain', 'dns-no-data']);

/** Whether the name service that fails over this server answers for other names: the control. */
export default fact({
  id: 'other-names',
  kind: 'measured',
  values: {
    answered: { usual: 'rarely', said: 'The same name service answers for other names.' },
    failed: { usual: 'rarely', said: 'The same name service fails for other names too.' },
  },
  derive: (evidence) => {
    const recipient = measuredRows(evidence, 'recipient-mx');
    const rows = measuredRows(evidence, 'other-names');
    if (rows.length === 0) return undefined;
    return [...rows, ...recipient].some((row) => row.outcome === 'ok' || ANSWERS.has(row.failure ?? ''))
      ? 'answered'
      : 'failed';
  },
});
