import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';

/** Whether something between this computer and the server seems to open the secure connection. A suspicion, no proof. */
export default fact({
  id: 'opened-on-the-way',
  kind: 'measured',
  values: {
    'no-sign': { usual: 'always', said: 'Nothing seems to open the secure connection on the way.' },
    'by-product': { usual: 'never', said: 'A security program seems to open the secure connection on the way.' },
    'known-here-only': {
      usual: 'never',
      said: 'Something that only this computer trusts seems to open the secure connection.',
    },
  },
  derive: (evidence) => {
    const tls = accountHandshake(evidence)?.tls;
    if (tls === undefined || tls.chain.length === 0) return undefined;
    if (tls.interception === undefined) return 'no-sign';
    return tls.interception.product === undefined ? 'known-here-only' : 'by-product';
  },
});
