import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** What the part of the chain that the server left out turned out to be, when it was fetched. */
export default fact({
  id: 'missing-issuer',
  kind: 'measured',
  values: {
    'leads-to-known': {
      usual: 'often',
      said: 'The server leaves out a part of its digital ID. With that part all is well.',
    },
    'leads-to-private': {
      usual: 'rarely',
      said: 'A private office vouches for the server. This computer does not know it.',
    },
    'not-there': { usual: 'sometimes', said: 'The part that the server leaves out was not where it should be.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'issuer-certificate');
    if (rows.some(({ issuer }) => issuer === 'root')) return 'leads-to-known';
    if (rows.some(({ issuer }) => issuer === 'private')) return 'leads-to-private';
    const wrong = new Set(['reply-malformed', 'tls-untrusted-issuer']);
    return rows.some(({ failure }) => failure !== undefined && wrong.has(failure)) ? 'not-there' : undefined;
  },
});
