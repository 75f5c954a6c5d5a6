import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import certificate from './certificate.fact.ts';
import encryption from './encryption.fact.ts';
import exchangers from './exchangers.fact.ts';
import greeting from './greeting.fact.ts';
import lineLoss from './line-loss.fact.ts';
import localNetwork from './local-network.fact.ts';
import mechanisms from './mechanisms.fact.ts';
import messageResult from './message-result.fact.ts';
import nameAnswer from './name-answer.fact.ts';
import recipientDomain from './recipient-domain.fact.ts';
import recipientResult from './recipient-result.fact.ts';
import senderResult from './sender-result.fact.ts';
import signInResult from './sign-in-result.fact.ts';
import tlsMode from './tls-mode.fact.ts';
import whichPortsAnswer from './which-ports-answer.fact.ts';

type Layer =
  | 'device'
  | 'name'
  | 'network'
  | 'greeting'
  | 'encryption'
  | 'certificate'
  | 'sign-in'
  | 'sender'
  | 'message'
  | 'recipient';

interface Step {
  readonly layer: Layer;
  readonly derive: (evidence: Evidence) => string | undefined;
  readonly passing: readonly string[];
  /** Without it nobody can say that all is well. */
  readonly needed?: boolean;
}

/** In the order of the path. A wrong kind of encryption shows as a missing greeting, so it is judged first. */
const STEPS: readonly Step[] = [
  { layer: 'device', derive: localNetwork.derive, passing: ['up'] },
  { layer: 'name', derive: nameAnswer.derive, passing: ['found'] },
  { layer: 'network', derive: whichPortsAnswer.derive, passing: ['account-port-open'], needed: true },
  { layer: 'encryption', derive: tlsMode.derive, passing: ['right', 'plain-where-encryption-is-offered'] },
  { layer: 'greeting', derive: greeting.derive, passing: ['welcome'] },
  { layer: 'encryption', derive: encryption.derive, passing: ['works'], needed: true },
  { layer: 'certificate', derive: certificate.derive, passing: ['good'], needed: true },
  { layer: 'sign-in', derive: mechanisms.derive, passing: ['suits', 'others-only'] },
  { layer: 'sign-in', derive: signInResult.derive, passing: ['accepted'] },
  { layer: 'sender', derive: senderResult.derive, passing: ['accepted'] },
  { layer: 'message', derive: messageResult.derive, passing: ['accepted'] },
  { layer: 'network', derive: lineLoss.derive, passing: ['steady'] },
  { layer: 'recipient', derive: recipientDomain.derive, passing: ['found'] },
  { layer: 'recipient', derive: exchangers.derive, passing: ['fine'] },
  { layer: 'recipient', derive: recipientResult.derive, passing: ['accepted', 'accepted-by-provider'] },
];

/** The first place on the path where the message stops now; `none` when all that carries it was tested and passed. */
export default fact({
  id: 'first-failing-layer',
  kind: 'measured',
  values: {
    device: { usual: 'rarely', said: 'The message cannot leave this computer.' },
    name: { usual: 'rarely', said: 'The message stops at the look-up of the server name.' },
    network: { usual: 'rarely', said: 'The message stops before it reaches the server.' },
    greeting: { usual: 'rarely', said: 'The message stops at the first word of the server.' },
    encryption: { usual: 'rarely', said: 'The message stops at the secure connection.' },
    certificate: { usual: 'rarely', said: 'The message stops at the digital ID of the server.' },
    'sign-in': { usual: 'rarely', said: 'The message stops at the sign-in.' },
    sender: { usual: 'rarely', said: 'The message stops at your sender address.' },
    message: { usual: 'rarely', said: 'The message stops when it is handed over.' },
    recipient: { usual: 'rarely', said: 'The message stops at the address of the recipient.' },
    none: { usual: 'rarely', said: 'Everything that we tested on the way works.' },
  },
  derive: (evidence) => {
    let complete = true;
    for (const { layer, derive, passing, needed } of STEPS) {
      const value = derive(evidence);
      if (value !== undefined && !passing.includes(value)) return layer;
      if (value === undefined && needed === true) complete = false;
    }
    return complete ? 'none' : undefined;
  },
});
