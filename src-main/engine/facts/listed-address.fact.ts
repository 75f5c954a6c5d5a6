import { decidingResult } from './said-facts.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/** Whether the address that a text complains about is that of this very line: then the app sends without a provider. */
export default fact({
  id: 'listed-address',
  kind: 'measured',
  values: {
    'this-line': { usual: 'rarely', said: 'The text complains about the address of this very line.' },
    another: { usual: 'usually', said: 'The text complains about another address than that of this line.' },
  },
  derive: (evidence) => {
    const own = measuredRows(evidence, 'public-address').flatMap(({ address }) => address ?? []);
    const named = decidingResult(evidence)?.evidence?.match(ADDRESS) ?? [];
    if (own.length === 0 || named.length === 0) return undefined;
    return named.some((address) => own.includes(address)) ? 'this-line' : 'another';
  },
});
