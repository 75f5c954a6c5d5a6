import { rowsOfPart, worst } from './domain-checks.ts';
import { fact } from './fact.ts';

/** Whether the sending address stands on a block list. A list that gives us no answer says nothing (RFC 5782 section 5). */
export default fact({
  id: 'address-listed',
  kind: 'measured',
  values: {
    listed: { usual: 'never', said: 'The server that sends your mail is on a block list.' },
    minor: { usual: 'rarely', said: 'The server that sends your mail is on a list that few others ask.' },
    'home-line': { usual: 'rarely', said: 'A list says that your mail comes straight from a home line.' },
    clean: { usual: 'usually', said: 'The lists that we asked do not name the server that sends your mail.' },
  },
  derive: (evidence) => {
    const rows = rowsOfPart(evidence, 'block-lists', 'list').filter(({ address }) => address !== undefined);
    const checks = rows.flatMap(({ checks: own = [] }) => own);
    return worst(checks, [
      ['listed', ['list-listed']],
      ['home-line', ['list-home-line']],
      ['minor', ['list-listed-minor']],
      ['clean', ['list-clean']],
    ]);
  },
});
