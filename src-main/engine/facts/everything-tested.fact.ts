import certificate from './certificate.fact.ts';
import { fact } from './fact.ts';
import firstFailingLayer from './first-failing-layer.fact.ts';
import senderResult from './sender-result.fact.ts';
import signInResult from './sign-in-result.fact.ts';

/** How much of the path was really tested; only a full test can show that nothing is wrong. */
export default fact({
  id: 'everything-tested',
  kind: 'measured',
  values: {
    yes: { usual: 'rarely', said: 'We tested each step up to your sender address, and each one passed.' },
    'to-the-sign-in': { usual: 'often', said: 'We did not test the sign-in.' },
    partly: { usual: 'often', said: 'A part of the way was not tested.' },
  },
  derive: (evidence) => {
    if (firstFailingLayer.derive(evidence) === 'none') {
      const signedIn = signInResult.derive(evidence) === 'accepted';
      if (signedIn && senderResult.derive(evidence) === 'accepted') return 'yes';
      return signedIn ? 'partly' : 'to-the-sign-in';
    }
    return certificate.derive(evidence) === undefined ? undefined : 'partly';
  },
});
