import type { Observation } from '../../contract/observation.ts';
import { measuredRows } from '../facts/rows.ts';
import { rule } from './rule.ts';

const opened = (rows: readonly Observation[], family: 4 | 6): boolean =>
  rows.some((row) => row.family === family && row.outcome === 'ok');

/** One of the two address families does not get through: normal in many networks, and no fault while the other does. */
export default rule({
  id: 'both-families',
  outcomes: ['pass', 'notice', 'not-applicable', 'not-tested'],
  judge: ({ evidence }) => {
    const rows = measuredRows(evidence, 'submission-connect').filter((row) => row.family !== undefined);
    if (rows.length === 0) return { outcome: 'not-tested', rows, said: 'We did not call the server.' };
    const families = new Set(rows.map((row) => row.family));
    if (families.size < 2) return { outcome: 'not-applicable', rows, said: 'The server has one kind of address.' };
    const [four, six] = [opened(rows, 4), opened(rows, 6)];
    if (four && six) return { outcome: 'pass', rows, said: 'Both kinds of address get through.' };
    if (!four && !six) return { outcome: 'not-applicable', rows, said: 'No kind of address gets through.' };
    return { outcome: 'notice', rows, said: 'One kind of address gets through, and that is enough.' };
  },
});
