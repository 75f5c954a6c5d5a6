import { type Ip, readIp } from '../address/ip.ts';
import { asciiDomain } from '../ascii-domain.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { NameService } from '../name-service.ts';
import { shortAddress } from './addresses.ts';
import { evaluateSpf } from './evaluate.ts';
import { findRecord } from './find-record.ts';
import { RFC_LIMITS } from './limits.ts';
import { isSpfRecord, type SpfRecord } from './record.ts';
import { countLookUps } from './survey-count.ts';
import { walkAll } from './survey-walk.ts';
import type { Slip } from './terms.ts';
import type { SpfResult } from './verdict.ts';

/** What is known of how the domain sends, for a domain that has no record yet. */
export interface SendingEvidence {
  /** Whether the servers that take its mail send it as well. */
  readonly mxSends?: boolean;
  /** The names that its providers want to be included. */
  readonly includes?: readonly string[];
}

export type ProposalNote = 'too-many-look-ups' | 'split-strings' | 'placed-first' | 'not-passing' | 'could-not-count';

/** A change of a domain's SPF record that lets one address send. */
export type SpfProposal =
  | { readonly kind: 'nothing-to-do'; readonly result: SpfResult }
  | { readonly kind: 'could-not-check'; readonly failure: Failure }
  | {
      readonly kind: 'not-proposed';
      readonly code: 'address-malformed' | 'domain-malformed' | 'no-evidence' | 'several-records' | 'broken-record';
      readonly slips?: readonly Slip[];
    }
  | {
      readonly kind: 'change';
      readonly domain: string;
      /** Absent when there is no record yet. */
      readonly before?: string;
      readonly after: string;
      /** The same text in strings of at most 255 characters, as a name server stores them. */
      readonly strings: readonly string[];
      readonly added: string;
      /** What our own evaluator says of the new record for this address. */
      readonly result: SpfResult;
      readonly needed: number;
      readonly notes: readonly ProposalNote[];
      /** A first record turns mail away that nobody thought of; one more address lets all pass that comes from it. */
      readonly risk: 'first-record' | 'shared-address';
    };

interface Wanted {
  readonly domain: string;
  readonly ip: Ip;
  readonly names: NameService;
}

/** The name service as it will be, with the new record in the place of the old one. */
const withRecord =
  ({ domain, names }: Wanted, text: string): NameService =>
  async (name, type) => {
    const answer = await names(name, type);
    if (type !== 'TXT' || name.toLowerCase() !== domain) return answer;
    const others = answer.ok ? answer.records.filter((one) => !isSpfRecord(one)) : [];
    return { ok: true, records: [...others, text] };
  };

const verdictFor = ({ domain, ip }: Wanted, names: NameService) =>
  evaluateSpf({ ip: shortAddress(ip), sender: `postmaster@${domain}`, helo: domain, names });

const STRING = 255;
const inStrings = (text: string): readonly string[] => text.match(new RegExp(`[^]{1,${STRING}}`, 'g')) ?? [];

async function changeOf(
  wanted: Wanted,
  after: string,
): Promise<{ result: SpfResult; needed: number; notes: ProposalNote[] }> {
  const names = withRecord(wanted, after);
  const { result } = await verdictFor(wanted, names);
  const { root, cut } = await walkAll(names, wanted.domain);
  const needed = countLookUps(root).length;
  const notes: ProposalNote[] = [
    ...(result === 'pass' ? [] : (['not-passing'] as const)),
    ...(needed > RFC_LIMITS.lookUps ? (['too-many-look-ups'] as const) : []),
    ...(cut ? (['could-not-count'] as const) : []),
    ...(after.length > STRING ? (['split-strings'] as const) : []),
  ];
  return { result, needed, notes };
}

const insert = (text: string, at: number, added: string): string => {
  const head = text.slice(0, at).trimEnd();
  const tail = text.slice(at).trim();
  return tail === '' ? `${head} ${added}` : `${head} ${added} ${tail}`;
};

const VERSION_LENGTH = 'v=spf1'.length;

async function extended(wanted: Wanted, record: SpfRecord, added: string): Promise<SpfProposal> {
  const { text } = record;
  const end = record.mechanisms.find(({ kind }) => kind === 'all') ?? record.redirect;
  const last = { after: insert(text, end?.at ?? text.length, added), first: false };
  // A term in front may refuse the address, or the ten look-ups may be used up before it is reached.
  const places = [last, { after: insert(text, VERSION_LENGTH, added), first: true }];
  const tried = await Promise.all(
    places.map(async (place) => ({ ...place, ...(await changeOf(wanted, place.after)) })),
  );
  const best = tried.find(({ result }) => result === 'pass') ?? tried[0];
  if (best === undefined) return { kind: 'not-proposed', code: 'broken-record' };
  const { after, result, needed, first } = best;
  const notes: readonly ProposalNote[] = first ? [...best.notes, 'placed-first'] : best.notes;
  const common = { kind: 'change', domain: wanted.domain, before: text, risk: 'shared-address' } as const;
  return { ...common, after, strings: inStrings(after), added, result, needed, notes };
}

async function firstRecord(wanted: Wanted, added: string, evidence: SendingEvidence): Promise<SpfProposal> {
  const includes = (evidence.includes ?? []).map(asciiDomain).filter((name) => name !== undefined);
  if (evidence.mxSends !== true && includes.length === 0) return { kind: 'not-proposed', code: 'no-evidence' };
  const known = [...(evidence.mxSends === true ? ['mx'] : []), ...includes.map((name) => `include:${name}`)];
  const after = ['v=spf1', ...known, added, '~all'].join(' ');
  const change = await changeOf(wanted, after);
  const common = { kind: 'change', domain: wanted.domain, risk: 'first-record' } as const;
  return { ...common, after, strings: inStrings(after), added, ...change };
}

/**
 * The record that a domain needs for mail from one address to pass, judged by our own evaluator before it is given.
 *
 * One record stays one record, and nothing in it is left out. Never throws.
 * @param evidence a first record is proposed only with it
 */
export async function proposeSpf(
  domain: string,
  address: string,
  names: NameService,
  evidence: SendingEvidence = {},
): Promise<SpfProposal> {
  const ip = readIp(address);
  const name = asciiDomain(domain);
  if (ip === undefined) return { kind: 'not-proposed', code: 'address-malformed' };
  if (name?.includes('.') !== true) return { kind: 'not-proposed', code: 'domain-malformed' };
  const wanted = { domain: name, ip, names };
  const found = await findRecord(names, name);
  if (found.state === 'unknown') return { kind: 'could-not-check', failure: found.failure };
  if (found.state === 'several') return { kind: 'not-proposed', code: 'several-records' };
  const added = `ip${ip.family}:${shortAddress(ip)}`;
  if (found.state === 'none') return firstRecord(wanted, added, evidence);
  const { slips } = found.record;
  if (slips.length > 0) return { kind: 'not-proposed', code: 'broken-record', slips };
  const { result, why } = await verdictFor(wanted, names);
  if (result === 'pass') return { kind: 'nothing-to-do', result };
  if (result === 'temperror') return { kind: 'could-not-check', failure: why.failure ?? 'unknown-failure' };
  return extended(wanted, found.record, added);
}
