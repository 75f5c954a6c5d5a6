import type { Observation } from '../../contract/observation.ts';
import type { DiagnoseResult } from '../../contract/result.ts';
import { fillWith } from '../diagnosis/fill-values.ts';
import { LAYERS, type Layer } from '../diagnosis/layers.ts';
import { deriveFacts, type FactValues } from '../facts/derive-facts.ts';
import { FACTS } from '../facts/registry.ts';

/** One thing that was seen in both networks, in plain sentences. */
export interface ComparedRow {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly differs: boolean;
}

export interface NetworkComparison {
  /** Whether the second test ran in another network; `unknown` when one of them could not tell. */
  readonly networks: 'other' | 'same' | 'unknown';
  /** What differs stands first; each part in the order of the path. */
  readonly rows: readonly ComparedRow[];
  /** What the person would answer to the question `other-network-works`; absent while nothing follows. */
  readonly answer?: 'yes' | 'no';
}

type Measured = Pick<DiagnoseResult, 'case' | 'observations'>;

/** In the order of the path; what comes after the sign-in does not depend on the network. */
const COMPARED = [
  'local-network',
  'name-answer',
  'name-views',
  'which-ports-answer',
  'address-families',
  'first-words',
  'greeting',
  'encryption',
  'long-packets',
  'certificate',
  'line-loss',
  'sign-in-result',
] as const;
const UNTESTED = 'Not tested.';

const markOf = (rows: readonly Observation[]): string | undefined =>
  rows.find(({ network }) => network !== undefined)?.network;

const factsOf = ({ case: theCase, observations }: Measured): FactValues =>
  deriveFacts(FACTS, { case: theCase, observations, readings: [], matchReply: () => undefined, triedFixes: [] });

function sentence(id: string, values: FactValues, measured: Measured): string | undefined {
  const value = values.get(id);
  const said = value === undefined ? undefined : FACTS.find((fact) => fact.id === id)?.values[value]?.said;
  return said === undefined ? undefined : fillWith(measured.case, measured.observations)(said);
}

function networksOf(first: Measured, second: Measured): NetworkComparison['networks'] {
  const [one, other] = [markOf(first.observations), markOf(second.observations)];
  if (one === undefined || other === undefined) return 'unknown';
  return one === other ? 'same' : 'other';
}

/** How far a message gets: the number of the layer where it stops, or one more than all. */
const reach = (values: FactValues): number | undefined => {
  const layer = values.get('first-failing-layer');
  if (layer === undefined) return undefined;
  return layer === 'none' ? LAYERS.length : LAYERS.indexOf(layer as Layer);
};

/** It works elsewhere when a message gets past the place where it stops here. */
function answerOf(first: FactValues, second: FactValues): 'yes' | 'no' | undefined {
  const [here, there] = [reach(first), reach(second)];
  if (here === undefined || there === undefined || here > LAYERS.indexOf('certificate')) return undefined;
  return there > here ? 'yes' : 'no';
}

/**
 * Puts two runs of the same case side by side, the second made in another network. Pure: both runs are finished.
 * Only a second network that really is another one answers the question whether it works there.
 */
export function compareNetworks(first: Measured, second: Measured): NetworkComparison {
  const [one, other] = [factsOf(first), factsOf(second)];
  const rows = COMPARED.flatMap((id): ComparedRow[] => {
    const [here, there] = [sentence(id, one, first), sentence(id, other, second)];
    if (here === undefined && there === undefined) return [];
    return [{ id, first: here ?? UNTESTED, second: there ?? UNTESTED, differs: one.get(id) !== other.get(id) }];
  });
  const networks = networksOf(first, second);
  const answer = networks === 'other' ? answerOf(one, other) : undefined;
  const inOrder = [...rows].sort((a, b) => Number(b.differs) - Number(a.differs));
  return { networks, rows: inOrder, ...(answer && { answer }) };
}
