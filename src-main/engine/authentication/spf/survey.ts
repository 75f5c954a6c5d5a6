import { asciiDomain } from '../ascii-domain.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import type { Asked, NameService } from '../name-service.ts';
import { RFC_LIMITS } from './limits.ts';
import { type Saving, savingsOf } from './savings.ts';
import codes from './spf.codes.ts';
import { type Cost, countLookUps } from './survey-count.ts';
import { expFindings } from './survey-exp.ts';
import { surveyFindings } from './survey-findings.ts';
import { walkAll, type SurveyRecord } from './survey-walk.ts';

/** All that a domain's SPF record leads to. */
export interface SpfSurvey {
  readonly domain: string;
  /** The record as it stands; absent when there is not exactly one. */
  readonly record?: string;
  /** Look-ups when nothing matches on the way. */
  readonly needed: number;
  readonly limit: number;
  /** Whether all was seen: else `needed` is the least that it can be. */
  readonly complete: boolean;
  readonly costs: readonly Cost[];
  /** The first term beyond the limit. */
  readonly over?: Cost;
  readonly voids: readonly Cost[];
  readonly findings: readonly DomainFinding[];
  /** What can be left out or written out to come below the limit. */
  readonly savings: readonly Saving[];
  readonly asked: readonly Asked[];
}

const finding = findingOf(codes);

const isKnown = ({ found, terms }: SurveyRecord): boolean =>
  found.state !== 'unknown' &&
  terms.every(({ failure, nested }) => failure === undefined && (nested === undefined || isKnown(nested)));

/**
 * Walks all terms of a domain's SPF record, past a match and past the ten look-ups, and tells what each costs and what is wrong.
 *
 * Asks at most 60 questions. Never throws; a name service that fails gives `could-not-check`, never a fault of the record.
 */
export async function surveySpf(domain: string, names: NameService): Promise<SpfSurvey> {
  const name = asciiDomain(domain);
  if (name?.includes('.') !== true) {
    const findings = [finding('spf-domain-malformed', domain)];
    return {
      domain,
      needed: 0,
      limit: RFC_LIMITS.lookUps,
      complete: true,
      costs: [],
      voids: [],
      findings,
      savings: [],
      asked: [],
    };
  }
  const { root, asked, cut } = await walkAll(names, name);
  const costs = countLookUps(root);
  const told = surveyFindings(root, costs, cut ? asked.length : undefined).map((one) => ({ ...one, evidence: asked }));
  const findings = [...told, ...(await expFindings(names, root))];
  const over = costs[RFC_LIMITS.lookUps];
  const record = root.found.state === 'one' ? root.found.record.text : undefined;
  return {
    domain: name,
    ...(record === undefined ? {} : { record }),
    needed: costs.length,
    limit: RFC_LIMITS.lookUps,
    complete: !cut && isKnown(root),
    costs,
    ...(over === undefined ? {} : { over }),
    voids: costs.filter((cost) => cost.void),
    findings,
    savings: savingsOf(root),
    asked,
  };
}
