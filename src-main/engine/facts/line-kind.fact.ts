import { fact } from './fact.ts';
import { isHomeName } from './home-name.ts';
import { measuredRows } from './rows.ts';

/** What the name of the public address says about this line. */
export default fact({
  id: 'line-kind',
  kind: 'measured',
  values: {
    home: { usual: 'often', said: 'The address of this line is named like that of a home line.' },
    named: { usual: 'sometimes', said: 'The address of this line has a name of its own.' },
    nameless: { usual: 'sometimes', said: 'The address of this line has no name.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'public-address');
    const names = rows.flatMap(({ address = '', answers = [] }) => answers.map((name) => ({ address, name })));
    if (names.some(({ address, name }) => isHomeName(address, name))) return 'home';
    if (names.length > 0) return 'named';
    return rows.some(({ failure }) => failure === 'dns-nxdomain' || failure === 'dns-no-data') ? 'nameless' : undefined;
  },
});
