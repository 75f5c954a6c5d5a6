import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';

/** Whether key and signature of the certificate are what mail apps of today accept (RSA of 2048 bits, no SHA-1). */
export default fact({
  id: 'certificate-strength',
  kind: 'measured',
  values: {
    strong: { usual: 'always', said: 'The digital ID of the server is made as is usual today.' },
    'thin-key': { usual: 'never', said: 'The key of the digital ID is too short. Some mail apps refuse it.' },
    'old-signature': {
      usual: 'never',
      said: 'The digital ID is signed in a way that is out of date. Some mail apps refuse it.',
    },
  },
  derive: (evidence) => {
    const row = accountHandshake(evidence);
    if (row?.tls === undefined || row.tls.chain.length === 0) return undefined;
    const weaknesses = row.tls.weaknesses ?? [];
    if (weaknesses.includes('weak-key')) return 'thin-key';
    return weaknesses.includes('weak-signature') ? 'old-signature' : 'strong';
  },
});
