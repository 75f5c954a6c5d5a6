import type { Failure } from '../../../contract/failure.ts';
import type { Asked, NameService } from '../name-service.ts';
import type { DmarcRecord, Policy } from './dmarc-record.ts';
import { failureAt, stepAt, type Walk, walkUp } from './tree-walk.ts';

/** The rule that holds for mail from one domain (RFC 9989 section 4.10.1). */
export interface FoundPolicy {
  readonly kind: 'found';
  readonly record: DmarcRecord;
  /** Where the record stands. */
  readonly domain: string;
  readonly place: 'author' | 'organisation' | 'public-suffix';
  /** Which tag decides. */
  readonly tag: 'p' | 'sp' | 'np';
  readonly published: Policy;
  /** After `t=y`, which asks for one step less (section 4.7). */
  readonly applied: Policy;
  /** The walk, where one was needed. */
  readonly walk?: Walk;
  readonly evidence: readonly Asked[];
}
/** No rule: there is no record, there are several at the domain, one says nothing usable, or a question failed. */
export interface NoPolicy {
  readonly kind: 'no-record' | 'several-records' | 'unusable' | 'could-not-check';
  readonly domain: string;
  readonly record?: DmarcRecord;
  readonly failure?: Failure;
  readonly walk?: Walk;
  readonly evidence: readonly Asked[];
}
export type PolicySearch = FoundPolicy | NoPolicy;

/** Finds the rule for mail from a domain: at the domain itself, else at the responsible one, else at its public suffix. */
export async function findPolicy(domain: string, ask: NameService): Promise<PolicySearch> {
  const own = await stepAt(domain, ask);
  const failure = failureAt(own);
  if (failure !== undefined) return { kind: 'could-not-check', domain, failure, evidence: [own.asked] };
  if (own.record !== undefined) return judge({ domain, record: own.record, place: 'author', tag: 'p' }, [own.asked]);
  const walk = await walkUp(domain, ask);
  const evidence = walk.steps.map(({ asked }) => asked);
  if (walk.failure !== undefined) return { kind: 'could-not-check', domain, failure: walk.failure, walk, evidence };
  const above = recordAbove(walk);
  if (above !== undefined) return inherited(above, { domain, walk, evidence, ask });
  return { kind: own.count > 1 ? 'several-records' : 'no-record', domain, walk, evidence };
}

type Place = Pick<FoundPolicy, 'domain' | 'record' | 'place'>;

/** The record of the responsible domain, else that of the public suffix above it. */
function recordAbove({ steps, organisation }: Walk): Place | undefined {
  const at = steps.find(({ domain }) => domain === organisation);
  if (at?.record !== undefined) return { domain: at.domain, record: at.record, place: 'organisation' };
  const suffix = steps.find(({ record }) => record?.psd === 'y');
  return suffix?.record && { domain: suffix.domain, record: suffix.record, place: 'public-suffix' };
}

interface Search {
  readonly domain: string;
  readonly walk: Walk;
  readonly evidence: readonly Asked[];
  readonly ask: NameService;
}

/** A domain takes `sp` from above when it exists, `np` when it does not, `p` where the tag is missing. */
async function inherited(place: Place, { domain, walk, evidence, ask }: Search): Promise<PolicySearch> {
  const { subdomains, missing } = place.record;
  const forExisting = subdomains === undefined ? 'p' : 'sp';
  if (missing === undefined) return judge({ ...place, tag: forExisting }, evidence, walk);
  // Asked for an alias, a name service never looks behind it: a name that leads nowhere is still there (RFC 8020).
  const there = { name: domain, type: 'CNAME', answer: await ask(domain, 'CNAME') } as const;
  const all = [...evidence, there];
  if (there.answer.ok || there.answer.failure === 'dns-no-data')
    return judge({ ...place, tag: forExisting }, all, walk);
  if (there.answer.failure === 'dns-nxdomain') return judge({ ...place, tag: 'np' }, all, walk);
  return { kind: 'could-not-check', domain, failure: there.answer.failure, walk, evidence: all };
}

function judge(found: Place & Pick<FoundPolicy, 'tag'>, evidence: readonly Asked[], walk?: Walk): PolicySearch {
  const { record, tag } = found;
  const shared = { evidence, ...(walk && { walk }) };
  if (record.policy === undefined) return { kind: 'unusable', domain: found.domain, record, ...shared };
  const published = { p: record.policy, sp: record.subdomains, np: record.missing }[tag] ?? record.policy;
  return { kind: 'found', ...found, published, applied: record.test ? MILDER[published] : published, ...shared };
}

const MILDER: Readonly<Record<Policy, Policy>> = { none: 'none', quarantine: 'none', reject: 'quarantine' };
