import type { Observation } from '../../contract/observation.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const OFFER = /^250[ -]STARTTLS\b/i;
const HELLO = /^EHLO\b/i;

const judge = ({ dialog = [], failure }: Observation) => {
  if (failure?.startsWith('tls-') === true) return 'fails';
  if (dialog.some(({ from }) => from === 'note')) return 'works';
  const greeted = dialog.some(({ from, text }) => from === 'client' && HELLO.test(text));
  const answered = dialog.some(({ from, text }) => from === 'server' && /^250[ -]/.test(text));
  const offered = dialog.some(({ from, text }) => from === 'server' && OFFER.test(text));
  if (!greeted || !answered) return undefined;
  return offered ? 'fails' : 'not-offered';
};

/**
 * Whether the recipient's server can be talked to over a secure line. A sender that has to use one (RFC 8461, RFC 7672)
 * cannot hand the mail over otherwise. Something in this network may also take the offer out of the answer.
 */
export default fact({
  id: 'recipient-encryption',
  kind: 'measured',
  values: {
    works: { usual: 'always', said: 'A secure line to the server of the recipient works.' },
    'not-offered': { usual: 'rarely', said: 'The server of the recipient offered us no secure line.' },
    fails: { usual: 'never', said: 'We could not agree on a secure line with the server of the recipient.' },
  },
  derive: (evidence) =>
    measuredRows(evidence, 'recipient-server')
      .map(judge)
      .find((found) => found !== undefined),
});
