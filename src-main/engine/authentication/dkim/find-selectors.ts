import type { Failure } from '../../../contract/failure.ts';
import { isAbsent, type NameService } from '../name-service.ts';
import { lookUpKey, type KeyLookUp } from './look-up-key.ts';

/** Names under which one mail service publishes its keys, and what shows in the name service that a domain uses it. */
export interface SelectorProvider {
  readonly id: string;
  /** Ends of the names of its mail exchangers and of what SPF records include for it; lower case. */
  readonly evidence: readonly string[];
  readonly selectors: readonly string[];
}

export interface SelectorNames {
  /** From the signatures of a message that the person sent: the best there is. */
  readonly fromMessage: readonly string[];
  /** Mail exchangers of the domain and targets of the `include:` terms of its SPF record. */
  readonly evidence: readonly string[];
  readonly providers: readonly SelectorProvider[];
  /** Tried last. */
  readonly generic: readonly string[];
  /** A label that nobody publishes: an answer for it is an answer for everything. */
  readonly randomLabel: string;
}

/** Names cannot be listed, so that this never tells that there is no key: only what was tried. */
export interface SelectorSearch {
  readonly code: 'found' | 'not-found-among' | 'could-not-check';
  /** How many names were asked for. */
  readonly tried: number;
  readonly found: readonly {
    readonly selector: string;
    readonly from: 'message' | 'provider' | 'generic';
    readonly answer: KeyLookUp;
  }[];
  /** Names whose question got no answer, and why. */
  readonly unanswered: readonly { readonly selector: string; readonly failure: Failure }[];
  /** Providers whose traces were seen. */
  readonly providers: readonly string[];
  /** The domain answers for every name: what was found for it counts only where it differs. */
  readonly wildcard: boolean;
  /** The server says that nothing stands below `_domainkey` (RFC 8020): a hint, not a proof, for old servers say so too. */
  readonly nothingBelow: boolean;
}

type From = 'message' | 'provider' | 'generic';
type Candidate = readonly [selector: string, from: From];

const MAX_NAMES = 60;
const AT_ONCE = 8;
const LABELS = /^(?=.{1,120}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

const endsWith = (name: string, end: string): boolean => name === end || name.endsWith(`.${end}`);

/** The providers of which a trace stands in the names. */
function seenProviders({ evidence, providers }: SelectorNames): readonly SelectorProvider[] {
  const names = evidence.map((name) => name.toLowerCase().replace(/\.$/, ''));
  return providers.filter((one) => one.evidence.some((end) => names.some((name) => endsWith(name, end))));
}

/** Names in the order in which they are tried, each once, 60 at most. */
function candidates(names: SelectorNames, seen: readonly SelectorProvider[], nothingBelow: boolean): Candidate[] {
  const all: Candidate[] = [
    ...names.fromMessage.map((name) => [name.toLowerCase(), 'message'] as const),
    ...seen.flatMap(({ selectors }) => selectors.map((name) => [name, 'provider'] as const)),
    ...(nothingBelow ? [] : names.generic.map((name) => [name, 'generic'] as const)),
  ];
  const first = new Map<string, From>();
  for (const [name, from] of all) if (LABELS.test(name) && !first.has(name)) first.set(name, from);
  return [...first].slice(0, MAX_NAMES);
}

/** What answers for every name, to be told from a key that was really published. */
async function wildcardRecords(ask: NameService, domain: string, label: string): Promise<readonly string[]> {
  const answer = await ask(`${label}._domainkey.${domain}`, 'TXT');
  return answer.ok ? answer.records : [];
}

async function inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}

const isThere = (answer: KeyLookUp, everywhere: readonly string[]): boolean =>
  answer.state === 'alias-to-nothing' || (answer.state === 'found' && !everywhere.includes(answer.record));

/**
 * Looks for the keys of a domain: names out of the person's message first, then those of the services it uses, then
 * usual ones; 60 at most. A service's alias that points to nothing counts as found: that is what is wrong with it.
 */
export async function findSelectors(domain: string, names: SelectorNames, ask: NameService): Promise<SelectorSearch> {
  const [everywhere, below] = await Promise.all([
    wildcardRecords(ask, domain, names.randomLabel),
    ask(`_domainkey.${domain}`, 'TXT'),
  ]);
  const nothingBelow = isAbsent(below) && !below.ok && below.failure === 'dns-nxdomain';
  const seen = seenProviders(names);
  const tries = candidates(names, seen, nothingBelow);
  const answers = await inGroups(tries, async ([selector, from]) => ({
    selector,
    from,
    answer: await lookUpKey(ask, selector, domain),
  }));
  const found = answers.filter(({ answer }) => isThere(answer, everywhere));
  const unanswered = answers.flatMap(({ selector, answer }) =>
    answer.state === 'could-not-check' ? [{ selector, failure: answer.failure }] : [],
  );
  return {
    code: found.length > 0 ? 'found' : unanswered.length > 0 ? 'could-not-check' : 'not-found-among',
    tried: tries.length,
    found,
    unanswered,
    providers: seen.map(({ id }) => id),
    wildcard: everywhere.length > 0,
    nothingBelow,
  };
}
