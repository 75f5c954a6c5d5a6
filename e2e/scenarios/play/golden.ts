import type { DiagnoseResult } from '../../../src-main/contract/result.ts';

/** What stays the same from run to run: no times, no ids, no random ports. */
export function goldenOf(result: DiagnoseResult, withRows: boolean) {
  const verdict = {
    confidence: result.diagnosis.confidence,
    cause: result.diagnosis.causes[0]?.id,
    path: Object.fromEntries(result.diagnosis.path.map(({ place, status }) => [place, status])),
  };
  if (!withRows) return { diagnosis: verdict };
  const rows = result.observations.map(({ probe, target, family, socketType, transport, outcome, failure, reason }) =>
    [probe, target, family, socketType, transport, failure ?? reason ?? outcome]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return {
    observations: [...new Set(rows)].sort(),
    findings: Object.fromEntries(result.findings.map(({ id, outcome }) => [id, outcome])),
    diagnosis: verdict,
  };
}
