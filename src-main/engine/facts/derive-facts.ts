import type { Observation } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';
import type { Fact } from './fact.ts';

/** Every fact that has a value, by id. */
export type FactValues = ReadonlyMap<string, string>;

const sortKey = (row: Observation): string =>
  [
    row.probe,
    row.host,
    row.port,
    row.family,
    row.address,
    row.socketType,
    row.view,
    row.recordType,
    row.target,
    row.startedAt,
    row.id,
  ].join(' ');

/** Rows arrive as they finish; sorted, the same rows always give the same facts. */
const sorted = (rows: readonly Observation[]): Observation[] =>
  rows
    .map((row) => [sortKey(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);

/** Derives each fact once. What was not measured is absent. */
export function deriveFacts(facts: readonly Fact[], evidence: Evidence): FactValues {
  const ordered = { ...evidence, observations: sorted(evidence.observations) };
  return new Map(
    facts.flatMap(({ id, derive }) => {
      const value = derive(ordered);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
