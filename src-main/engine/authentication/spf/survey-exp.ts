import { findingOf } from '../finding.ts';
import { isAbsent, type NameService } from '../name-service.ts';
import { expand, fitName } from './macros.ts';
import { askName, isAskable } from './run.ts';
import codes from './spf.codes.ts';
import type { SpfFinding } from './survey-findings.ts';
import type { SurveyRecord } from './survey-walk.ts';

const finding = findingOf(codes);

/** Whether the words for a refusal are there: exactly one text (RFC 7208 section 6.2). Only where the name does not depend on the mail. */
export async function expFindings(names: NameService, { domain, found }: SurveyRecord): Promise<readonly SpfFinding[]> {
  const target = found.state === 'one' ? found.record.exp?.target : undefined;
  if (target === undefined || !/^[do]*$/.test(target.letters)) return [];
  const name = fitName(expand(target, () => domain));
  if (!isAskable(name)) return [finding('spf-exp-none', domain, { values: { name } })];
  const answer = await askName(names, name, 'TXT');
  const evidence = [{ name, type: 'TXT', answer }] as const;
  if (isAbsent(answer)) return [finding('spf-exp-none', domain, { values: { name }, evidence })];
  if (!answer.ok)
    return [finding('spf-could-not-check', domain, { values: { name, failure: answer.failure }, evidence })];
  const values = { name, count: String(answer.records.length) };
  return answer.records.length > 1 ? [finding('spf-exp-several', domain, { values, evidence })] : [];
}
