import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { thenAndNow } from './last-good.ts';
import { portStates } from './port-states.ts';

const ownPort = (evidence: Evidence): { port: number; isOpen: boolean } | undefined => {
  const { port } = accountOf(evidence.case);
  const state = portStates(evidence).mail.get(port);
  return state && { port, isOpen: state === 'open' };
};

/** Whether the port that was used when it last worked still answers. */
export default fact({
  id: 'port-since-good',
  kind: 'measured',
  values: {
    answers: { usual: 'usually', said: 'Port {port} answers as it did when it last worked.' },
    lost: { usual: 'rarely', said: 'Port {port} answered when it last worked, and does not now.' },
  },
  derive: (evidence) => {
    const states = thenAndNow(evidence, ownPort);
    if (states === undefined || states.before.port !== states.now.port || !states.before.isOpen) return undefined;
    return states.now.isOpen ? 'answers' : 'lost';
  },
});
