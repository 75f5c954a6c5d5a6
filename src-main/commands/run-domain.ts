import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { DomainPart } from '../contract/domain.ts';
import type { CheckRow } from '../contract/result.ts';
import { watched } from '../domain-check/progress.ts';
import { authorityOf } from '../domain-check/recheck-domain.ts';
import { checkDomain, type DomainQuestion } from '../engine/authentication/domain/check-domain.ts';
import type { NameService } from '../engine/authentication/name-service.ts';
import { addMends } from '../engine/authentication/recheck/add-mends.ts';
import { dnsLists } from '../knowledge/dns-lists.ts';
import { hosters } from '../knowledge/hosters.ts';
import { genericSelectors, selectorProviders } from '../knowledge/selectors.ts';
import { authorityNames } from '../net/dns/ask-authority.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { fetchMtaStsPolicy } from '../net/fetch-mta-sts-policy.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import type { Net } from '../net/net.ts';
import { type DomainResult, domainResult } from './domain-result.ts';

/** For all questions about one domain together; what is not answered by then could not be checked. */
const DEADLINE_MS = 10_000;
const MOST_QUESTIONS = 500;

/** How a check is done beyond its question. */
interface DomainRun {
  /** Asks the own servers of the domain, so that nothing old is in the way. */
  readonly direct?: boolean;
  /** Is told how far each of these parts is. */
  readonly watch?: { readonly parts: readonly DomainPart[]; readonly onProgress: (rows: CheckRow[]) => void };
}

/** The configured resolvers, or the own servers of the domain where these are wanted and can be asked. */
async function namesFor(domain: string, net: Net, signal: AbortSignal, direct: boolean): Promise<NameService> {
  const usual = domainNames(net.dns, signal);
  if (!direct) return usual;
  const authority = await authorityOf(domain, net, signal);
  return authority.servers.length === 0 ? usual : authorityNames(authority, net.dns, signal);
}

/** Checks one domain over the network. Rejects never; ends within ten seconds, or when `signal` fires. */
export async function runDomain(
  question: DomainQuestion,
  net: Net,
  signal: AbortSignal,
  { direct = false, watch }: DomainRun = {},
): Promise<DomainResult> {
  const startedAt = net.clock.now();
  const limited = limitedSignal(signal, DEADLINE_MS);
  // Every question under way listens to it, and there are more of them than Node.js takes for usual.
  setMaxListeners(MOST_QUESTIONS, limited);
  const asked = await namesFor(question.domain, net, limited, direct);
  const zones = dnsLists.lists.map(({ zone }) => zone);
  const names = watch === undefined ? asked : watched(asked, zones, watch.parts, watch.onProgress);
  const fetchPolicy = (domain: string) => fetchMtaStsPolicy(domain, { net, signal: limited });
  const known = {
    lists: dnsLists,
    hosters,
    selectors: { providers: selectorProviders, generic: genericSelectors },
    randomLabel: `x${randomBytes(8).toString('hex')}`,
  };
  const report = await checkDomain(question, known, { names, fetchPolicy });
  const findings = addMends(question.domain, report);
  return domainResult(question, { ...report, findings }, { startedAt, finishedAt: net.clock.now() });
}
