import { getDomain } from 'tldts';
import type { Failure } from '../../../contract/failure.ts';
import type { NameService } from '../name-service.ts';
import { type Walk, walkUp } from './tree-walk.ts';

/** How one domain that vouches for a message stands to the domain in its From (RFC 9989 section 4.4). */
export interface Alignment {
  readonly domain: string;
  readonly mode: 'relaxed' | 'strict';
  /** `undefined` when a question failed. */
  readonly aligned: boolean | undefined;
  /** Who is responsible for it, where that had to be found out. */
  readonly organisation?: string;
  readonly failure?: Failure;
  /** Whether a receiver of the old rules (RFC 7489, Public Suffix List) sees it the same way. */
  readonly alignedBefore: boolean;
  readonly organisationBefore: string;
}

/** The walks of one message: each domain is walked once. */
export type Walks = (domain: string) => Promise<Walk>;

/** Keeps the walks, so that the same domain is not asked for twice. */
export function rememberWalks(ask: NameService): Walks {
  const known = new Map<string, Promise<Walk>>();
  return (domain) => {
    const walk = known.get(domain) ?? walkUp(domain, ask);
    known.set(domain, walk);
    return walk;
  };
}

/** Who was responsible by the old rules: the name below a public suffix, the private part of the list included. */
export const organisationBefore = (domain: string): string =>
  getDomain(domain, { allowPrivateDomains: true }) ?? domain;

/** Compares a domain that vouches with that of the author; both as `asciiDomain` gives them. */
export async function align(domain: string, author: string, mode: Alignment['mode'], walks: Walks): Promise<Alignment> {
  const before = organisationBefore(domain);
  const same = domain === author;
  const shared = {
    domain,
    mode,
    organisationBefore: before,
    alignedBefore: same || (mode === 'relaxed' && before === organisationBefore(author)),
  };
  // Two names with different last labels have no domain above them both, so nobody need be asked.
  if (same || mode === 'strict' || lastLabel(domain) !== lastLabel(author)) return { ...shared, aligned: same };
  const theirs = await walks(author);
  const responsible = theirs.organisation;
  if (responsible === undefined)
    return { ...shared, aligned: undefined, ...(theirs.failure && { failure: theirs.failure }) };
  // Who is responsible for a name is the name itself or one above it: a name beside theirs need not be walked.
  if (domain !== responsible && !domain.endsWith(`.${responsible}`)) return { ...shared, aligned: false };
  const { organisation, failure } = await walks(domain);
  if (organisation === undefined) return { ...shared, aligned: undefined, ...(failure && { failure }) };
  return { ...shared, aligned: organisation === responsible, organisation };
}

const lastLabel = (domain: string): string => domain.slice(domain.lastIndexOf('.') + 1);
