import type { CertificateFacts } from '../../contract/observation.ts';
import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';
import { serverClock } from './server-clock.ts';

type Verdict = 'in-date' | 'run-out' | 'not-begun';

const judged = (certificates: readonly CertificateFacts[], at: number): Verdict => {
  if (certificates.some(({ notAfter }) => Date.parse(notAfter) < at)) return 'run-out';
  return certificates.some(({ notBefore }) => Date.parse(notBefore) > at) ? 'not-begun' : 'in-date';
};

/** The certificates that look out of date by this computer's clock; the server's own goes before those it sends along. */
const doubted = (chain: readonly CertificateFacts[], at: number): readonly CertificateFacts[] => {
  const out = chain.filter((one) => judged([one], at) !== 'in-date');
  return chain[0] !== undefined && out.includes(chain[0]) ? [chain[0]] : out;
};

/**
 * A certificate that looks out of date, judged once more at the date that servers name: a wrong clock here and a
 * neglected certificate there look the same until then.
 */
export default fact({
  id: 'certificate-by-server-date',
  kind: 'measured',
  values: {
    'in-date': { usual: 'even', said: 'By the date of the server, its digital ID is in date.' },
    'run-out': { usual: 'even', said: 'By the date of the server, too, its digital ID has run out.' },
    'not-begun': { usual: 'even', said: 'By the date of the server, too, its digital ID has not begun yet.' },
  },
  derive: (evidence) => {
    const row = accountHandshake(evidence);
    const clock = serverClock(evidence);
    if (row?.tls === undefined || clock === undefined) return undefined;
    const here = Date.parse(row.endedAt);
    const certificates = doubted(row.tls.chain, here);
    if (certificates.length === 0) return undefined;
    const [first, second] = [judged(certificates, here + clock.least), judged(certificates, here + clock.most)];
    return first === second ? first : undefined;
  },
});
