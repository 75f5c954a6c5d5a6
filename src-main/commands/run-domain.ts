import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { checkDomain, type DomainQuestion } from '../engine/authentication/domain/check-domain.ts';
import { dnsLists } from '../knowledge/dns-lists.ts';
import { hosters } from '../knowledge/hosters.ts';
import { genericSelectors, selectorProviders } from '../knowledge/selectors.ts';
import { domainNames } from '../net/dns/domain-names.ts';
import { fetchMtaStsPolicy } from '../net/fetch-mta-sts-policy.ts';
import { limitedSignal } from '../net/limited-signal.ts';
import type { Net } from '../net/net.ts';
import { type DomainResult, domainResult } from './domain-result.ts';

/** For all questions about one domain together; what is not answered by then could not be checked. */
const DEADLINE_MS = 10_000;
const MOST_QUESTIONS = 500;

/** Checks one domain over the network. Rejects never; ends within ten seconds, or when `signal` fires. */
export async function runDomain(question: DomainQuestion, net: Net, signal: AbortSignal): Promise<DomainResult> {
  const startedAt = net.clock.now();
  const limited = limitedSignal(signal, DEADLINE_MS);
  // Every question under way listens to it, and there are more of them than Node.js takes for usual.
  setMaxListeners(MOST_QUESTIONS, limited);
  const names = domainNames(net.dns, limited);
  const fetchPolicy = (domain: string) => fetchMtaStsPolicy(domain, { net, signal: limited });
  const known = {
    lists: dnsLists,
    hosters,
    selectors: { providers: selectorProviders, generic: genericSelectors },
    randomLabel: `x${randomBytes(8).toString('hex')}`,
  };
  const report = await checkDomain(question, known, { names, fetchPolicy });
  return domainResult(question, report, { startedAt, finishedAt: net.clock.now() });
}
