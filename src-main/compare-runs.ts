import type { DiagnoseResult } from './contract/result.ts';
import { compareNetworks, type NetworkComparison } from './engine/compare/compare-networks.ts';
import { judgeCase } from './judge-case.ts';

/** Two runs side by side, and the first one judged again with what the second one proves. */
export interface ComparedRuns {
  readonly comparison: NetworkComparison;
  readonly judged: DiagnoseResult;
}

/** What was measured in the other network answers the question that would otherwise be asked. */
export function compareRuns(
  first: DiagnoseResult,
  second: DiagnoseResult,
  triedFixes: readonly string[] = [],
): ComparedRuns {
  const comparison = compareNetworks(first, second);
  if (comparison.answer === undefined) return { comparison, judged: first };
  const answers = { ...first.case.answers, 'other-network-works': comparison.answer };
  const judged = judgeCase({
    case: { ...first.case, answers },
    observations: first.observations,
    readings: first.readings ?? [],
    triedFixes,
    ...first.timing,
  });
  return { comparison, judged };
}
