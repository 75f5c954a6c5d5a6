import { fact } from './fact.ts';
import { portStates } from './port-states.ts';
import { measuredRows } from './rows.ts';

const SILENT: ReadonlySet<string> = new Set(['timeout', 'host-unreachable', 'network-unreachable']);
const SUBMISSION: readonly number[] = [465, 587, 2525];

/**
 * Whether the recipient's server can be reached on port 25. Home networks close that port for everybody: then it is
 * silent at the own provider's server too, which answers on its other ports, and says nothing about the recipient.
 */
export default fact({
  id: 'way-to-recipient',
  kind: 'measured',
  values: {
    open: { usual: 'often', said: 'The server of the recipient can be reached.' },
    'closed-here': {
      usual: 'often',
      said: 'This network lets nothing through to port 25. Your provider has its own way.',
    },
    refused: { usual: 'never', said: 'The server of the recipient is there, but it takes no mail now.' },
    silent: { usual: 'rarely', said: 'The server of the recipient gave no answer, and port 25 is open here.' },
  },
  derive: (evidence) => {
    const [row] = measuredRows(evidence, 'recipient-server');
    if (row === undefined) return undefined;
    const { failure } = row;
    if (failure === 'connection-refused') return 'refused';
    if (failure === undefined || !SILENT.has(failure)) return 'open';
    const { mail } = portStates(evidence);
    const own = mail.get(25);
    if (own === 'open' || own === 'refused') return 'silent';
    return SUBMISSION.some((port) => mail.get(port) === 'open') ? 'closed-here' : undefined;
  },
});
