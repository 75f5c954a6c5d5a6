import type { Failure } from '../../../contract/failure.ts';
import { asciiDomain } from '../ascii-domain.ts';
import { type Asked, type NameService, rememberAsked } from '../name-service.ts';
import { align, type Alignment, organisationBefore, rememberWalks, type Walks } from './alignment.ts';
import type { Policy } from './dmarc-record.ts';
import { findPolicy, type FoundPolicy, type PolicySearch } from './find-policy.ts';
import type { Walk } from './tree-walk.ts';

/** One outcome of SPF for MAIL FROM or of one DKIM signature: the word of RFC 8601 and the domain that vouches. */
export interface Vouched {
  readonly domain: string;
  readonly result: string;
}
/** What the judgement of one message needs. */
export interface DmarcQuestion {
  /** The domain in From; all of them when there are several. */
  readonly headerFrom: string | readonly string[];
  readonly spf?: Vouched;
  readonly dkim: readonly Vouched[];
  readonly names: NameService;
}
/** One that vouches, and whether it counts. */
export interface Voucher extends Alignment {
  readonly method: 'spf' | 'dkim';
  /** The word of SPF or DKIM: only `pass` counts. */
  readonly said: string;
}
export type NoResult =
  'no-author' | 'several-authors' | 'author-malformed' | Exclude<PolicySearch['kind'], 'found' | 'could-not-check'>;

/** What DMARC says about one message (RFC 9989 section 5.3), with all that one sentence about the why needs. */
export interface DmarcResult {
  readonly result: 'pass' | 'fail' | 'none' | 'could-not-check';
  /** Why there is no result; only with `none`. */
  readonly reason?: NoResult;
  readonly failure?: Failure;
  /** The domain in From as it was asked for. */
  readonly author?: string;
  readonly policy?: FoundPolicy;
  /** What the owner asks the receiver to do; only with `fail`. The receiver is free to do otherwise. */
  readonly asks?: Policy;
  readonly vouchers: readonly Voucher[];
  /** The walk from the author's domain, and who is responsible by the old rules. */
  readonly walk?: Walk;
  readonly organisationBefore?: string;
  /** What a receiver of the old rules makes of it, where the same record holds. */
  readonly passesBefore?: boolean;
  readonly evidence: readonly Asked[];
}

/** More that vouch than this are not looked at: a message with more signatures only wants to make us ask. */
const MOST_VOUCHERS = 12;

/** Judges one message by RFC 9989. Never rejects because of the network: a question that failed leaves the result open. */
export async function evaluateDmarc({ headerFrom, spf, dkim, names }: DmarcQuestion): Promise<DmarcResult> {
  const authors = authorsOf(headerFrom);
  const [author] = authors;
  const reason = reasonOf(authors);
  if (author === undefined || reason !== undefined) return none(reason ?? 'no-author');
  const { ask, asked } = rememberAsked(names);
  const search = await findPolicy(author, ask);
  if (search.kind === 'could-not-check')
    return { result: search.kind, author, ...whyOf(search), vouchers: [], evidence: await asked() };
  if (search.kind !== 'found') return { ...none(search.kind), author, ...whyOf(search), evidence: await asked() };
  const walks = rememberWalks(ask);
  const vouchers = await vouchersOf({ author, search, walks, spf, dkim });
  const walk = search.walk ?? (await walks(author));
  return {
    ...verdict(vouchers, search),
    author,
    policy: search,
    vouchers,
    walk,
    organisationBefore: organisationBefore(author),
    passesBefore: vouchers.some(({ said, alignedBefore }) => said === 'pass' && alignedBefore),
    evidence: await asked(),
  };
}

const none = (reason: NoResult): DmarcResult => ({ result: 'none', reason, vouchers: [], evidence: [] });

const authorsOf = (headerFrom: string | readonly string[]): readonly (string | undefined)[] => [
  ...new Set((typeof headerFrom === 'string' ? [headerFrom] : headerFrom).filter((one) => one !== '').map(asciiDomain)),
];

/** Section 5.3.1: exactly one domain, and one that can be asked for. */
function reasonOf(authors: readonly (string | undefined)[]): NoResult | undefined {
  if (authors.length === 0) return 'no-author';
  if (authors.length > 1) return 'several-authors';
  return authors[0] === undefined ? 'author-malformed' : undefined;
}

const whyOf = (search: Exclude<PolicySearch, FoundPolicy>): Pick<DmarcResult, 'failure' | 'walk'> => ({
  ...(search.failure && { failure: search.failure }),
  ...(search.walk && { walk: search.walk }),
});

interface Vouching extends Pick<DmarcQuestion, 'spf' | 'dkim'> {
  readonly author: string;
  readonly search: FoundPolicy;
  readonly walks: Walks;
}

async function vouchersOf({ author, search, walks, spf, dkim }: Vouching): Promise<readonly Voucher[]> {
  const { strictSpf, strictDkim } = search.record;
  const all = [
    ...(spf === undefined ? [] : [{ ...spf, method: 'spf' as const, strict: strictSpf }]),
    ...dkim.map((one) => ({ ...one, method: 'dkim' as const, strict: strictDkim })),
  ];
  const vouchers: Voucher[] = [];
  for (const { domain, result, method, strict } of all.slice(0, MOST_VOUCHERS)) {
    const ascii = asciiDomain(domain);
    if (ascii === undefined) continue;
    const alignment = await align(ascii, author, strict ? 'strict' : 'relaxed', walks);
    vouchers.push({ ...alignment, method, said: result.toLowerCase() });
  }
  return vouchers;
}

/** Sections 5.3.5 and 5.3.6: one that counts is enough, and without one an open question leaves all open. */
function verdict(
  vouchers: readonly Voucher[],
  { applied }: FoundPolicy,
): Pick<DmarcResult, 'result' | 'asks' | 'failure'> {
  if (vouchers.some(({ said, aligned }) => said === 'pass' && aligned === true)) return { result: 'pass' };
  const open = vouchers.find(({ said, aligned }) =>
    said === 'pass' ? aligned === undefined : said === 'temperror' && aligned !== false,
  );
  if (open !== undefined) return { result: 'could-not-check', failure: open.failure ?? 'dns-timeout' };
  return { result: 'fail', asks: applied };
}
