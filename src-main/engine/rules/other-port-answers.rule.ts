import { accountOf } from '../facts/account.ts';
import { measuredRows } from '../facts/rows.ts';
import { rule } from './rule.ts';

const OTHERS: ReadonlySet<number> = new Set([465, 587, 2525]);

/** Another port of the same server takes mail: a way around a blocked one. A closed one is normal and no fault. */
export default rule({
  id: 'other-port-answers',
  outcomes: ['notice', 'not-applicable', 'not-tested'],
  judge: ({ evidence }) => {
    const { port } = accountOf(evidence.case);
    const tried = measuredRows(evidence, 'submission-connect').filter(
      (row) => row.port !== undefined && row.port !== port && OTHERS.has(row.port),
    );
    if (tried.length === 0) return { outcome: 'not-tested', rows: [], said: 'We did not try another port.' };
    const open = tried.filter((row) => row.outcome === 'ok');
    if (open.length === 0) return { outcome: 'not-applicable', rows: tried, said: 'No other mail port answered.' };
    const ports = [...new Set(open.map((row) => row.port))].sort((a = 0, b = 0) => a - b).join(', ');
    return { outcome: 'notice', rows: open, said: `Other mail ports of the server answered: ${ports}.` };
  },
});
