import type { CertificateFacts } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import { accountHandshake } from './account-handshake.ts';
import { certificateProblems, type CertificateProblem } from './certificate-problems.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

const SOMEBODY: ReadonlySet<CertificateProblem> = new Set(['unknown-issuer', 'incomplete', 'known-here-only']);
/** Shorter words, such as `co` or `net`, are found in any name. */
const LEAST = 4;

/** The words by which an organisation calls itself in its domains: `northmail` of `smtp.northmail.example`. */
const houseWords = ({ case: theCase }: Evidence): string[] => {
  const address = theCase.account?.address ?? '';
  return [accountOf(theCase).hostname ?? '', address.slice(address.lastIndexOf('@') + 1)]
    .flatMap((domain) => domain.toLowerCase().split('.').slice(0, -1).slice(-2))
    .filter((word) => word.length >= LEAST && !/^(smtp|mail|out|send|mx)/.test(word));
};

const issuersOf = (chain: readonly CertificateFacts[]): string =>
  chain
    .map(({ issuer }) => issuer.toLowerCase())
    .join(' ')
    .replace(/[^a-z0-9]/g, '');

/** Whether the unknown office that vouches for a server bears the name of the server's own house. */
export default fact({
  id: 'vouching-office',
  kind: 'measured',
  values: {
    'own-house': {
      usual: 'never',
      said: 'The office that vouches for the server bears the name of your own firm or school.',
    },
    other: { usual: 'always', said: 'The office that vouches for the server bears a name of its own.' },
  },
  derive: (evidence) => {
    const row = accountHandshake(evidence);
    if (row?.tls === undefined || row.tls.interception?.product !== undefined) return undefined;
    if (!certificateProblems(row)?.some((problem) => SOMEBODY.has(problem))) return undefined;
    const issuers = issuersOf(row.tls.chain);
    const own = houseWords(evidence).some((word) => issuers.includes(word.replace(/[^a-z0-9]/g, '')));
    return own ? 'own-house' : 'other';
  },
});
