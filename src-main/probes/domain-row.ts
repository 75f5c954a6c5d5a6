import { LONGEST_RECORD, type DomainChange, type DomainCheck, type DomainPart } from '../contract/domain-check.ts';
import { FAILURES, type Failure } from '../contract/failure.ts';
import type { ProbeId } from '../contract/observation.ts';
import type { DomainFinding, DomainFix } from '../engine/authentication/finding.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import type { Clock } from '../net/net.ts';
import { measured, notTested, timed, type RowFacts } from './draft.ts';
import type { ObservationDraft } from './probe.ts';

const MOST_CHECKS = 60;

/** A record that does not fit is not proposed at all. */
function changeOf({ what, where, name, type, before, after }: DomainFix): DomainChange | undefined {
  if ([name, before ?? '', after ?? ''].some((text) => text.length > LONGEST_RECORD) || name.length > 253)
    return undefined;
  const texts = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { what, where, name, type, ...texts };
}

function checkOf({ code, severity, subject, values, fix }: DomainFinding): DomainCheck {
  const change = fix && changeOf(fix);
  return { code, severity, subject, values: { ...values }, ...(change && { change }) };
}

const isFailure = (word: string | undefined): word is Failure => (FAILURES as readonly string[]).includes(word ?? '');

/** Why a part could not be checked, or not to its end. */
const failureIn = (findings: readonly DomainFinding[]): Failure | undefined =>
  findings
    .filter(({ severity }) => severity === 'could-not-check')
    .map(({ values }) => values.failure)
    .find(isFailure);

/** What one part is about. */
export interface Looked {
  readonly probe: ProbeId;
  readonly part: DomainPart;
  readonly about: Pick<RowFacts, 'host' | 'address' | 'family' | 'port'>;
}

/** What a look gave, with the record itself where there is one to keep. */
export interface Found {
  readonly findings: readonly DomainFinding[];
  readonly record?: string;
}

/** The text is kept as far as a row has room for it: to be compared with that of another day. */
const LONGEST_ANSWER = 1024;

/**
 * Looks at one part and makes it one row. A question that we cut short ourselves makes the whole part "not tested":
 * what an unfinished look says is neither good nor bad.
 */
export async function lookAt(
  { probe, part, about }: Looked,
  sources: { readonly clock: Clock; readonly names: NameService },
  look: (names: NameService) => Promise<Found>,
): Promise<ObservationDraft> {
  const { clock, names } = sources;
  const state = { cut: false };
  const watched: NameService = async (name, type) => {
    const answer = await names(name, type);
    if (!answer.ok && answer.failure === 'stopped') state.cut = true;
    return answer;
  };
  const { result, when } = await timed(clock, () => look(watched));
  const { findings, record } = result;
  const target = `${about.address ?? about.host ?? ''} ${part}`;
  if (state.cut) return notTested(clock, probe, target, 'out-of-time', { ...about, part });
  const failure = failureIn(findings);
  const answers = record === undefined ? {} : { recordType: 'TXT', answers: [record.slice(0, LONGEST_ANSWER)] };
  const facts = { ...about, part, ...answers, checks: findings.slice(0, MOST_CHECKS).map(checkOf) };
  return measured(probe, target, when, { ...facts, ...(failure && { failure }) });
}
