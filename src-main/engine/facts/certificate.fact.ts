import { accountHandshake } from './account-handshake.ts';
import { certificateProblems } from './certificate-problems.ts';
import { fact } from './fact.ts';

/** What is wrong first with the certificate of the server. */
export default fact({
  id: 'certificate',
  kind: 'measured',
  values: {
    good: { usual: 'always', said: 'The digital ID of the server is good.' },
    expired: { usual: 'never', said: 'The digital ID of the server has run out.' },
    'not-yet-valid': { usual: 'never', said: 'The digital ID of the server begins in the future.' },
    'self-made': { usual: 'never', said: 'The server made its digital ID itself. Nobody vouches for it.' },
    'unknown-issuer': { usual: 'never', said: 'Nobody that we know vouches for the digital ID of the server.' },
    incomplete: { usual: 'never', said: 'The server leaves out a part of its digital ID.' },
    'other-name': { usual: 'never', said: 'The digital ID of the server is made out for another name.' },
    'known-here-only': { usual: 'never', said: 'Only this computer knows who vouches for the digital ID.' },
  },
  derive: (evidence) => {
    const problems = certificateProblems(accountHandshake(evidence));
    return problems && (problems[0] ?? 'good');
  },
});
