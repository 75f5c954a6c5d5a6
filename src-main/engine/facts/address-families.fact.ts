import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';

type State = 'open' | 'lost' | 'no-such-network';

/** Of a family: open, lost on the way, or not there on this computer at all; `undefined` when the server has none. */
const stateOf = (rows: readonly Observation[]): State | undefined => {
  if (rows.some(({ outcome }) => outcome === 'ok')) return 'open';
  if (rows.some(({ outcome }) => outcome === 'failed')) return 'lost';
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
    if (four === 'open') return six === 'lost' ? 'new-kind-lost' : 'fine';
    return six === 'open' ? 'old-kind-lost' : undefined;
  },
});
