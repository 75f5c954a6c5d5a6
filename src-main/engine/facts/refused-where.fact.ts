import type { Failure } from '../../contract/failure.ts';
import type { Observation } from '../../contract/observation.ts';
import { accountOf } from './account.ts';
import type { Evidence } from './evidence.ts';
import { fact } from './fact.ts';
import { measuredRows } from './rows.ts';

/** An answer that took this part of the usual time, and is so many milliseconds earlier, is not the server's. */
const PART = 0.35;
const LEAST_GAP_MS = 10;
/** A call that stays inside this computer is answered in less; the next box of the network may need more. */
const INSIDE_MS = 3;
/** Later answers belong to repeated calls. */
const REPEATED_MS = 900;
const TURNED_AWAY: ReadonlySet<Failure> = new Set([
  'connection-refused',
  'host-unreachable',
  'network-unreachable',
  'address-not-allowed',
]);

const quick = ({ ms }: Observation): number[] => (ms === undefined || ms >= REPEATED_MS ? [] : [ms]);

/** Of several calls to one place the quickest tells most: a busy computer only makes them longer. */
const quickest = (rows: readonly Observation[]): number | undefined => {
  const times = rows.flatMap(quick);
  return times.length > 0 ? Math.min(...times) : undefined;
};

/** The time of one way there and back: of an open port if there is one, else of the slowest that was turned away. */
const roundTrip = (rows: readonly Observation[]): number | undefined => {
  const open = rows.filter(({ outcome }) => outcome === 'ok').flatMap(quick);
  if (open.length > 0) return Math.min(...open);
  const refused = rows.filter(({ failure }) => failure === 'connection-refused').flatMap(quick);
  return refused.length > 0 ? Math.max(...refused) : undefined;
};

const place = (row: Observation, same: readonly Observation[], others: readonly Observation[]) => {
  if (row.failure === 'address-not-allowed') return 'here';
  const usual = roundTrip(others);
  const own = quickest(same);
  if (usual === undefined || own === undefined) return undefined;
  const isNear = own < usual * PART && usual - own >= LEAST_GAP_MS;
  if (isNear && own < INSIDE_MS) return 'here';
  const passes = others.some(({ outcome }) => outcome === 'ok');
  if (row.failure === 'host-unreachable') return passes ? 'on-the-way' : undefined;
  if (row.failure !== 'connection-refused') return undefined;
  return isNear ? 'near' : 'there';
};

const ofAccount = (evidence: Evidence) => {
  const { port } = accountOf(evidence.case);
  const rows = (['submission-connect', 'control-connect', 'line-quality'] as const).flatMap((probe) =>
    measuredRows(evidence, probe),
  );
  return { own: rows.filter((row) => row.port === port), others: rows.filter((row) => row.port !== port) };
};

/**
 * Who turned our call to the account's port away: this computer itself, something on the way, or the server. That there
 * is no way to a host is the word of a router (RFC 1812 section 5.2.7.1); a bare "no" may come from any box near by.
 */
export default fact({
  id: 'refused-where',
  kind: 'measured',
  values: {
    here: { usual: 'rarely', said: 'The call was turned away faster than any server could answer: on this computer.' },
    near: {
      usual: 'rarely',
      said: 'The call was turned away faster than the server could answer: here or in this network.',
    },
    'on-the-way': { usual: 'rarely', said: 'Something between this computer and the server turned the call away.' },
    there: { usual: 'usually', said: 'The call was turned away as far off as the server is.' },
  },
  derive: (evidence) => {
    const { own, others } = ofAccount(evidence);
    if (own.some(({ outcome }) => outcome === 'ok')) return undefined;
    const turned = own.filter(({ failure }) => failure !== undefined && TURNED_AWAY.has(failure));
    const places = turned.map((row) =>
      place(
        row,
        turned.filter(({ address }) => address === row.address),
        others.filter(({ address }) => address === row.address),
      ),
    );
    return (['here', 'on-the-way', 'near', 'there'] as const).find((one) => places.includes(one));
  },
});
