import type { Observation, ProbeId } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';

/** Failures of our own side say nothing about the mail path. */
const OURS: ReadonlySet<string> = new Set(['stopped', 'unknown-failure']);

/** Rows of one probe that measured something: what could not be tested is no evidence. */
export const measuredRows = ({ observations }: Pick<Evidence, 'observations'>, probe: ProbeId): Observation[] =>
  observations.filter(
    (row) =>
      row.probe === probe && row.outcome !== 'not-tested' && !(row.failure !== undefined && OURS.has(row.failure)),
  );
