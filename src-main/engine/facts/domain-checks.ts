import type { DomainCheck, DomainPart } from '../../contract/domain-check.ts';
import type { Observation, ProbeId } from '../../contract/observation.ts';
import type { Evidence } from './evidence.ts';
import { measuredRows } from './rows.ts';

/** The rows about one part of a domain or of a sending address that say anything. */
export const rowsOfPart = (evidence: Evidence, probe: ProbeId, part: DomainPart): Observation[] =>
  measuredRows(evidence, probe).filter((row) => row.part === part && row.checks !== undefined);

/** All that was found in one part, over all of its rows. */
export const checksOf = (evidence: Evidence, probe: ProbeId, part: DomainPart): DomainCheck[] =>
  rowsOfPart(evidence, probe, part).flatMap(({ checks = [] }) => checks);

/** The first of the values whose codes were found; the worst stands first in the table. */
export const worst = <V extends string>(
  checks: readonly DomainCheck[],
  table: readonly (readonly [value: V, codes: readonly string[]])[],
): V | undefined => table.find(([, codes]) => checks.some(({ code }) => codes.includes(code)))?.[0];
