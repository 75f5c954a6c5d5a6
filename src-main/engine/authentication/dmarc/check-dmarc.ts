import { type DomainFinding, type DomainFix, findingOf } from '../finding.ts';
import { type Asked, type NameService, rememberAsked } from '../name-service.ts';
import { organisationBefore } from './alignment.ts';
import { checkReportHosts } from './check-report-hosts.ts';
import codes from './dmarc.codes.ts';
import { type DmarcRecord, type FaultKind, isDmarc, type RecordFault } from './dmarc-record.ts';
import { findPolicy, type FoundPolicy, type PolicySearch } from './find-policy.ts';
import { walkUp } from './tree-walk.ts';

const finding = findingOf(codes);
const MOST_SAME = 20;
const BLANK_FIRST = /^\s+v[ \t]*=[ \t]*DMARC1/;
const SPF = /^v=spf1(?: |$)/i;

/** The rule of a domain, with what is found about it. */
export interface DmarcReport {
  readonly search: PolicySearch;
  readonly findings: readonly DomainFinding[];
}

/**
 * Judges the rule of a domain without any message. `domain` is as `asciiDomain` gives it. Asks the walk, the text records of the
 * domain itself, and the hosts that shall get reports, ten at most.
 */
export async function checkDmarc(domain: string, names: NameService): Promise<DmarcReport> {
  const { ask } = rememberAsked(names);
  const search = await findPolicy(domain, ask);
  const here: Asked = { name: `_dmarc.${domain}`, type: 'TXT', answer: await ask(`_dmarc.${domain}`, 'TXT') };
  const root: Asked = { name: domain, type: 'TXT', answer: await ask(domain, 'TXT') };
  const isOwn = search.kind === 'found' && search.place === 'author';
  return {
    search,
    findings: [
      ...strayRecords(domain, here, root, isOwn),
      ...(search.kind === 'found'
        ? await foundFindings(domain, search, ask)
        : missingFindings(domain, search, here, root)),
    ],
  };
}

const textsOf = ({ answer }: Asked): readonly string[] => (answer.ok ? answer.records : []);

/** What stands where only one record should: each with its own way to be put right. */
function strayRecords(domain: string, here: Asked, root: Asked, isOwn: boolean): DomainFinding[] {
  const [name, evidence] = [here.name, [here]];
  const texts = textsOf(here);
  const count = texts.filter(isDmarc).length;
  const rest = texts.filter((text) => !isDmarc(text)).slice(0, MOST_SAME);
  const change = (before: string, after: string): DomainFix => ({ ...at(name), what: 'change', before, after });
  return [
    ...(count > 1 ? [finding('dmarc-several', name, { values: { count: String(count) }, evidence })] : []),
    ...rest.map((record) => {
      if (BLANK_FIRST.test(record))
        return finding('dmarc-leading-blank', name, { evidence, fix: change(record, record.trim()) });
      const fix: DomainFix = { ...at(name), what: 'remove', before: record };
      if (SPF.test(record)) return finding('dmarc-spf-there', name, { evidence, fix });
      return finding('dmarc-unrelated', name, { values: { record }, evidence });
    }),
    ...(isOwn && textsOf(root).some(isDmarc) ? [finding('dmarc-root-record', domain, { evidence: [root] })] : []),
  ];
}

const at = (name: string) => ({ where: 'name-service', name, type: 'TXT' }) as const;

function missingFindings(
  domain: string,
  search: Exclude<PolicySearch, FoundPolicy>,
  here: Asked,
  root: Asked,
): DomainFinding[] {
  const { evidence, failure = 'dns-timeout' } = search;
  if (search.kind === 'could-not-check')
    return [finding('dmarc-could-not-check', domain, { values: { failure }, evidence })];
  const faults = search.record === undefined ? [] : faultFindings(search.domain, search.record, evidence);
  if (search.kind === 'unusable') return [finding('dmarc-unusable', search.domain, { evidence }), ...faults];
  if (search.kind === 'several-records') return [];
  const after = textsOf(root).find(isDmarc);
  if (after !== undefined) {
    const fix: DomainFix = { ...at(here.name), what: 'add', after };
    return [finding('dmarc-wrong-place', domain, { evidence: [here, root], fix })];
  }
  const fix: DomainFix = { ...at(here.name), what: 'add', after: `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` };
  return [finding('dmarc-none', domain, { evidence, fix })];
}

async function foundFindings(domain: string, found: FoundPolicy, ask: NameService): Promise<DomainFinding[]> {
  const { record, evidence, domain: place } = found;
  return [
    ...placeFindings(domain, found),
    ...faultFindings(place, record, evidence),
    ...strengthFindings(place, found),
    ...(await organisationFindings(domain, ask)),
    ...(await checkReportHosts(place, record, ask)),
  ];
}

function placeFindings(
  domain: string,
  { place, domain: where, published, tag, evidence }: FoundPolicy,
): DomainFinding[] {
  const values = { place: where, policy: published, tag };
  if (place === 'organisation') return [finding('dmarc-inherited', domain, { values, evidence })];
  if (place === 'public-suffix') return [finding('dmarc-public-suffix', domain, { values, evidence })];
  return published === 'none' ? [] : [finding('dmarc-good', domain, { values: { policy: published }, evidence })];
}

function strengthFindings(place: string, { record, evidence, tag, published }: FoundPolicy): DomainFinding[] {
  const { policy, subdomains, missing, test, rua } = record;
  const weaker =
    policy === 'none' ? [] : [...(subdomains === 'none' ? ['sp'] : []), ...(missing === 'none' ? ['np'] : [])];
  return [
    ...(published === 'none' && tag === 'p' ? [finding('dmarc-p-none', place, { evidence })] : []),
    ...weaker.map((name) => finding('dmarc-sp-none', place, { values: { tag: name }, evidence })),
    ...(test && published !== 'none'
      ? [finding('dmarc-test-mode', place, { values: { policy: published }, evidence })]
      : []),
    ...(rua.length === 0 ? [finding('dmarc-no-reports', place, { evidence })] : []),
  ];
}

async function organisationFindings(domain: string, ask: NameService): Promise<DomainFinding[]> {
  const { organisation: now, steps } = await walkUp(domain, ask);
  const before = organisationBefore(domain);
  if (now === undefined || now === before) return [];
  const evidence = steps.map(({ asked }) => asked);
  return [finding('dmarc-organisation-differs', domain, { values: { now, before }, evidence })];
}

/** Every slip of a record, at most 20 of one kind, with its place counted from 1. */
function faultFindings(domain: string, record: DmarcRecord, evidence: readonly Asked[]): DomainFinding[] {
  const seen = new Map<string, number>();
  return record.faults.flatMap((fault) => {
    const before = seen.get(fault.kind) ?? 0;
    seen.set(fault.kind, before + 1);
    return before < MOST_SAME ? [faultFinding(`_dmarc.${domain}`, fault, evidence)] : [];
  });
}

/** Slips whose words need no value. */
const isPlain = (kind: FaultKind): kind is 'p-missing' | 'p-not-second' | 'fo-both' | 'fo-without-ruf' =>
  /^(?:p|fo)-/.test(kind);

function faultFinding(name: string, fault: RecordFault, evidence: readonly Asked[]): DomainFinding {
  const { kind, at: from, text, value } = fault;
  const place = String(from + 1);
  if (isPlain(kind)) return finding(`dmarc-${kind}`, name, { evidence });
  switch (kind) {
    case 'syntax':
      return finding('dmarc-syntax', name, { values: { text, place }, evidence });
    case 'value':
      return finding('dmarc-value', name, { values: { tag: text, value, place }, evidence });
    case 'tag-twice':
    case 'tag-unknown':
    case 'tag-removed':
      return finding(`dmarc-${kind}`, name, { values: { tag: text, place }, evidence });
    case 'uri-malformed':
      return finding('dmarc-uri-malformed', name, { values: { uri: text, place }, evidence });
    case 'uri-scheme':
      return finding('dmarc-uri-scheme', name, { values: { uri: text }, evidence });
    case 'uri-size':
      return finding('dmarc-uri-size', name, { values: { uri: text, size: value }, evidence });
  }
}
