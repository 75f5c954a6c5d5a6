import { accountHandshake } from './account-handshake.ts';
import { certificateProblems } from './certificate-problems.ts';
import { fact } from './fact.ts';

/** The second thing that is wrong with a certificate: it waits behind the first. */
export default fact({
  id: 'certificate-also',
  kind: 'measured',
  namedOnly: true,
  values: {
    untrusted: { usual: 'rarely', said: 'Also, nobody that we know vouches for the digital ID of the server.' },
    'other-name': { usual: 'rarely', said: 'Also, the digital ID of the server is made out for another name.' },
  },
  derive: (evidence) => {
    const second = certificateProblems(accountHandshake(evidence))?.[1];
    if (second === 'other-name') return second;
    return second === 'self-made' || second === 'unknown-issuer' || second === 'incomplete' ? 'untrusted' : undefined;
  },
});
