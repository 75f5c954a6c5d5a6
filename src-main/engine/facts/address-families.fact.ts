import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

type State = 'open' | 'lost' | 'turned-back' | 'no-such-network';

/** Said at once by the network itself, so that a mail app takes the other kind without a wait (RFC 8305). */
const TURNED_BACK: ReadonlySet<string> = new Set(['network-unreachable', 'host-unreachable']);

/** Of a family: open, lost on the way, turned back, or not there on this computer at all; `undefined` when the server has none. */
const stateOf = (rows: readonly Observation[]): State | undefined => {
  if (rows.some(({ outcome }) => outcome === 'ok')) return 'open';
  const failed = rows.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) return failed.every(({ failure = '' }) => TURNED_BACK.has(failure)) ? 'turned-back' : 'lost';
  return rows.length > 0 ? 'no-such-network' : undefined;
};

const tells = ({ outcome, failure, reason }: Observation): boolean =>
  outcome === 'not-tested' ? reason === 'no-ipv6-here' : failure !== 'stopped' && failure !== 'unknown-failure';

/** What happened to the account's own port over each kind of address. */
export const familyStates = (evidence: Evidence): Readonly<Record<4 | 6, State | undefined>> => {
  const { port } = accountOf(evidence.case);
  const rows = evidence.observations.filter(
    (row) => row.probe === 'submission-connect' && row.port === port && tells(row),
  );
  return {
    4: stateOf(rows.filter(({ family }) => family === 4)),
    6: stateOf(rows.filter(({ family }) => family === 6)),
  };
};

/** Whether both kinds of address, the old and the new one, get through to the server. */
export default fact({
  id: 'address-families',
  kind: 'measured',
  values: {
    fine: { usual: 'always', said: 'Each kind of address of the server that this computer can use gets through.' },
    'new-kind-lost': {
      usual: 'rarely',
      said: 'The new kind of address does not get through, but the old kind does.',
    },
    'new-kind-turned-back': {
      usual: 'rarely',
      said: 'This network has no way for the new kind of address and says so. The old kind gets through.',
    },
    'old-kind-lost': {
      usual: 'never',
      said: 'The old kind of address does not get through, but the new kind does.',
    },
    'only-new-kind': {
      usual: 'never',
      said: 'The server has only the new kind of address, and this network lets none of it through.',
    },
  },
  derive: (evidence) => {
    const { 4: four, 6: six } = familyStates(evidence);
    if (four === undefined) {
      if (six === undefined) return undefined;
      return six === 'open' ? 'fine' : six === 'no-such-network' ? 'only-new-kind' : undefined;
    }
    if (four === 'open')
      return six === 'lost' ? 'new-kind-lost' : six === 'turned-back' ? 'new-kind-turned-back' : 'fine';
    return six === 'open' ? 'old-kind-lost' : undefined;
  },
});
