import type { Failure } from '../../contract/failure.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** What stops a letter itself; a sign-in that fails on the way to it is the matter of `sign-in-result`. */
const OF_THE_LETTER: ReadonlySet<Failure> = new Set([
  'sender-refused',
  'recipient-refused',
  'recipient-deferred',
  'message-refused',
  'message-too-big',
]);

/** Whether the server takes a small letter from the person to the person, sent after an explicit yes. */
export default fact({
  id: 'message-result',
  kind: 'measured',
  values: {
    accepted: { usual: 'usually', said: 'The server took our test message.' },
    refused: { usual: 'rarely', said: 'The server did not take our test message.' },
    'put-off': { usual: 'rarely', said: 'The server put our test message off for now.' },
  },
  derive: (evidence) => {
    const rows = measuredRows(evidence, 'test-message');
    if (rows.some((row) => row.outcome === 'ok')) return 'accepted';
    const stopped = rows.find(({ failure }) => failure !== undefined && OF_THE_LETTER.has(failure));
    if (stopped === undefined) return undefined;
    return (stopped.reply?.code ?? 500) >= 500 ? 'refused' : 'put-off';
  },
});
