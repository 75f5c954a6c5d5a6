import type { DiagnoseResult } from '../../../src-main/contract/result.ts';

/** Whether these run at all depends on how busy the computer is; what they lead to stands in the verdict. */
const BY_THE_CLOCK: ReadonlySet<string> = new Set(['line-quality', 'web-page', 'server-clock', 'tls-offers']);
const FINDINGS_BY_THE_CLOCK: ReadonlySet<string> = new Set(['line-steady', 'no-sign-in-page', 'date-right']);

/** Real servers answer at their own pace: the other way to encrypt is still tried, or no longer needed by then. */
const isRaced = ({ probe, failure, reason }: DiagnoseResult['observations'][number]): boolean =>
  probe === 'tls-handshake' && (failure === 'tls-plaintext-answer' || reason === 'other-mode-works');

interface Chance {
  /** Places whose test chance lets through or not. */
  readonly places?: readonly string[] | undefined;
  /** Whether real servers stand all the way. */
  readonly posted: boolean;
}

/** What stays the same from run to run: no times, no ids, no random ports, no place whose test chance lets through or not. */
export function goldenOf(result: DiagnoseResult, withRows: boolean, { places = [], posted }: Chance) {
  const path = result.diagnosis.path.filter(({ place }) => !places.includes(place));
  const verdict = {
    confidence: result.diagnosis.confidence,
    cause: result.diagnosis.causes[0]?.id,
    path: Object.fromEntries(path.map(({ place, status }) => [place, status])),
  };
  if (!withRows) return { diagnosis: verdict };
  const steady = result.observations.filter((row) => !BY_THE_CLOCK.has(row.probe) && !(posted && isRaced(row)));
  const rows = steady.map(({ probe, target, family, socketType, transport, outcome, failure, reason }) =>
    [probe, target, family, socketType, transport, failure ?? reason ?? outcome]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return {
    observations: [...new Set(rows)].sort(),
    findings: Object.fromEntries(
      result.findings.flatMap(({ id, outcome }) => (FINDINGS_BY_THE_CLOCK.has(id) ? [] : [[id, outcome]])),
    ),
    diagnosis: verdict,
  };
}
