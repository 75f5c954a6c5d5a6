import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** Words that providers put into the names of home lines. */
const HOME =
  /(?:^|[.-])(?:dyn\w*|dhcp\w*|dial\w*|[av]?dsl\w*|cable\w*|pppoe?|pool|fiber|fibre|ftth|home|residential|cust\w*|client\w*|broadband|mobile|lte)(?=[.\d-]|$)/i;

/** A name that only repeats the numbers of the address is one that a machine gave. */
const repeats = (address: string, name: string): boolean => {
  const numbers = address.split('.');
  return numbers.length === 4 && numbers.filter((one) => new RegExp(`(?<!\\d)0*${one}(?!\\d)`).test(name)).length >= 3;
};

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
    if (names.some(({ address, name }) => HOME.test(name) || repeats(address, name))) return 'home';
    if (names.length > 0) return 'named';
    return rows.some(({ failure }) => failure === 'dns-nxdomain' || failure === 'dns-no-data') ? 'nameless' : undefined;
  },
});
