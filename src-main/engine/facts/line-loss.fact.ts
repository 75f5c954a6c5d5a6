import { fact } from './fact.ts';
import { isLate } from './late-answer.ts';
import { measuredRows } from './rows.ts';

/** Once may be chance. */
const LEAST = 2;

/** Whether the line loses a part of what is sent over it. */
export default fact({
  id: 'line-loss',
  kind: 'measured',
  values: {
    steady: { usual: 'always', said: 'The line loses nothing that we could see.' },
    loses: { usual: 'never', said: 'The line loses a part of what is sent: we had to call again and again.' },
  },
  derive: (evidence) => {
    const again = measuredRows(evidence, 'line-quality');
    if (again.length === 0) return undefined;
    const rows = [
      ...again,
      ...measuredRows(evidence, 'submission-connect'),
      ...measuredRows(evidence, 'control-connect'),
    ];
    const lost = again.filter(({ failure }) => failure === 'timeout');
    const answered = again.length > lost.length;
    const late = rows.filter((row) => isLate(row, rows)).length + (answered ? lost.length : 0);
    return late >= LEAST ? 'loses' : 'steady';
  },
});
