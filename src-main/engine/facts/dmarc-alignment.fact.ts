import dkimKeys, { ownSignature } from './dkim-keys.fact.ts';
import { fact } from './fact.ts';
import spfResult from './spf-result.fact.ts';

/** What vouches for the domain in From: one that counts is enough (RFC 9989 section 5.3.5). */
export default fact({
  id: 'dmarc-alignment',
  kind: 'measured',
  values: {
    'by-sender': { usual: 'often', said: 'The server that sends your mail proves that it comes from your domain.' },
    'by-signature': { usual: 'often', said: 'Your mail bears a signature of your domain, and its key is there.' },
    'none-seen': { usual: 'rarely', said: 'We saw nothing that proves that your mail comes from your domain.' },
  },
  derive: (evidence) => {
    const result = spfResult.derive(evidence);
    if (result === 'allowed') return 'by-sender';
    if (ownSignature(evidence) === 'usable') return 'by-signature';
    const keys = dkimKeys.derive(evidence);
    // With a key in place the mail may well be signed, and nobody showed it to us.
    return result === undefined || keys === undefined || keys === 'usable' ? undefined : 'none-seen';
  },
});
