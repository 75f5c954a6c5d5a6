import { accountHandshake } from './account-handshake.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';

/** Whether the server shows the digital ID that it showed when it last worked. */
export default fact({
  id: 'certificate-since-good',
  kind: 'measured',
  values: {
    same: { usual: 'often', said: 'The server shows the same digital ID as when it last worked.' },
    renewed: { usual: 'sometimes', said: 'Since it last worked, the server got a new digital ID.' },
    'other-issuer': {
      usual: 'rarely',
      said: 'Since it last worked, somebody else vouches for the digital ID of the server.',
    },
  },
  derive: (evidence) => {
    const shown = thenAndNow(evidence, (one) => accountHandshake(one)?.tls?.chain[0]);
    if (shown === undefined) return undefined;
    const { before, now } = shown;
    if (before.fingerprint256 === now.fingerprint256) return 'same';
    return before.issuer === now.issuer ? 'renewed' : 'other-issuer';
  },
});
