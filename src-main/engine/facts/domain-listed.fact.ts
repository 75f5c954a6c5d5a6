import { rowsOfPart, worst } from './domain-checks.ts';
import { fact } from './fact.ts';

/** Whether the domain of the sender stands on a block list of domains. */
export default fact({
  id: 'domain-listed',
  kind: 'measured',
  values: {
    listed: { usual: 'never', said: 'Your domain is on a block list.' },
    clean: { usual: 'usually', said: 'The lists that we asked do not name your domain.' },
  },
  derive: (evidence) => {
    const rows = rowsOfPart(evidence, 'block-lists', 'list').filter(({ address }) => address === undefined);
    const checks = rows.flatMap(({ checks: own = [] }) => own);
    return worst(checks, [
      ['listed', ['list-listed', 'list-listed-minor']],
      ['clean', ['list-clean']],
    ]);
  },
});
