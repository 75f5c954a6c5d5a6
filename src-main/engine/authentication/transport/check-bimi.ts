import type { PolicySearch } from '../dmarc/find-policy.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import type { Asked, NameService } from '../name-service.ts';
import { placedTags } from '../placed-tags.ts';
import codes from './bimi.codes.ts';
import { oneRecord } from './one-record.ts';

const finding = findingOf(codes);
const RECORD = /^v=BIMI1[ \t]*(?:;|$)/i;
const WEB = /^https:\/\/[^\s/]+\/\S*$/i;
const EMPTY = /^[a-z]+[ \t]*=$/i;
const MOST = 20;

/**
 * Judges the record for a logo (draft-brand-indicators-for-message-identification), without fetching anything. `rule` is what the
 * search for DMARC gave: a logo is shown only where it is `quarantine` or `reject` for the domain and all below it.
 */
export async function checkBimi(domain: string, rule: PolicySearch, names: NameService): Promise<DomainFinding[]> {
  const name = `default._bimi.${domain}`;
  const found = await oneRecord(name, RECORD, names);
  const evidence = [found.asked];
  switch (found.kind) {
    case 'failed':
      return [finding('bimi-could-not-check', name, { values: { failure: found.failure }, evidence })];
    case 'several':
      return [finding('bimi-several', name, { values: { count: String(found.count) }, evidence })];
    case 'none':
      return [finding('bimi-none', domain, { evidence })];
    case 'one':
      return recordFindings(name, found.text, { rule, evidence });
  }
}

function recordFindings(
  name: string,
  text: string,
  { rule, evidence }: { rule: PolicySearch; evidence: readonly Asked[] },
): DomainFinding[] {
  const { tags, broken } = placedTags(text);
  const valueOf = (tag: string) => tags.find((one) => one.name === tag)?.value;
  const [logo, mark] = [valueOf('l'), valueOf('a')];
  // An empty `l=` and `a=` say on purpose that there is no logo.
  const slips = broken.filter((one) => !EMPTY.test(one.text)).slice(0, MOST);
  if (logo === undefined && mark === undefined && slips.length < broken.length)
    return [finding('bimi-declined', name, { evidence })];
  const places = [logo, mark].filter((uri) => uri !== undefined && uri !== 'self' && !WEB.test(uri));
  const faults = [
    ...slips.map((one) =>
      finding('bimi-syntax', name, { values: { text: one.text, place: String(one.at + 1) }, evidence }),
    ),
    ...(logo === undefined ? [finding('bimi-no-logo', name, { evidence })] : []),
    ...places.map((uri = '') => finding('bimi-not-https', name, { values: { uri }, evidence })),
    ...(isEnforced(rule) ? [] : [finding('bimi-needs-rule', name, { evidence: [...evidence, ...rule.evidence] })]),
  ];
  return [
    ...faults,
    ...(mark === undefined ? [finding('bimi-no-mark', name, { evidence })] : []),
    ...(faults.length === 0 ? [finding('bimi-good', name, { evidence })] : []),
  ];
}

/** A rule that could not be looked up is not called too weak. */
function isEnforced(rule: PolicySearch): boolean {
  if (rule.kind !== 'found') return rule.kind === 'could-not-check';
  return rule.applied !== 'none' && rule.record.policy !== 'none' && rule.record.subdomains !== 'none';
}
