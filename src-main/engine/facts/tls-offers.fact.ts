import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

const OF_TODAY: ReadonlySet<string> = new Set(['TLSv1.3', 'TLSv1.2']);

/**
 * What the server took of our own ClientHellos after a handshake that failed. They do not depend on what the engine of
 * this app can do, so they tell an odd server from one that is broken.
 */
export default fact({
  id: 'tls-offers',
  kind: 'measured',
  values: {
    'this-app-cannot': {
      usual: 'never',
      said: 'The server speaks a kind of encryption that this app does not know. Your mail app may know it.',
    },
    'only-outdated': { usual: 'sometimes', said: 'The server speaks only kinds of encryption that are out of date.' },
    'nothing-taken': { usual: 'even', said: 'The server turned down each kind of encryption that we offered.' },
  },
  derive: (evidence) => {
    // A row that does not say what was offered, as older reports have it, tells nothing.
    const rows = measuredRows(evidence, 'tls-offers').filter(({ tlsOffer }) => tlsOffer !== undefined);
    if (rows.length === 0) return undefined;
    const taken = rows.flatMap(({ outcome, tlsOffer }) => (outcome === 'ok' && tlsOffer ? [tlsOffer.version] : []));
    if (taken.some((version) => OF_TODAY.has(version))) return 'this-app-cannot';
    return taken.length > 0 ? 'only-outdated' : 'nothing-taken';
  },
});
