import type { Observation } from '../../src-main/contract/observation.ts';
import type { DiagnoseResult } from '../../src-main/contract/result.ts';

const MOST = 3;

/** The talks with servers worth showing: those that broke first, then the others; what is left stands in the report. */
export function pickTalks(result: DiagnoseResult): { shown: Observation[]; more: number } {
  const talks = result.observations.filter((row) => row.dialog && row.dialog.length > 0);
  const ordered = [
    ...talks.filter((row) => row.outcome === 'failed'),
    ...talks.filter((row) => row.outcome !== 'failed'),
  ];
  return { shown: ordered.slice(0, MOST), more: Math.max(0, ordered.length - MOST) };
}
