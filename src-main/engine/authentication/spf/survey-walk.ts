import type { Failure } from '../../../contract/failure.ts';
import { type Asked, isAbsent, type LookUp, type NameService, rememberAsked } from '../name-service.ts';
import { findRecord, type Found } from './find-record.ts';
import { expand, fitName } from './macros.ts';
import { hostOf } from './mechanisms.ts';
import type { SpfRecord } from './record.ts';
import { askName, isAskable, isUnknown } from './run.ts';
import type { Term } from './terms.ts';

/** One term as the survey found it. */
export interface SurveyTerm {
  readonly term: Term;
  /** `ignored` is never reached by anybody; `not-asked` depends on the mail, such as `exists:%{i}.example.org`. */
  readonly state: 'free' | 'asked' | 'not-asked' | 'ignored';
  readonly target?: string;
  /** The name service said that there is nothing. */
  readonly void: boolean;
  readonly failure?: Failure;
  /** Addresses of `a`, `mx` and `exists`. */
  readonly addresses: readonly string[];
  readonly hosts: readonly string[];
  /** Hosts that have no address at all. */
  readonly hostsWithout: readonly string[];
  readonly nested?: SurveyRecord;
  /** The name is one of those that led here. */
  readonly loops: boolean;
}

/** One record with all its terms, in the order in which they are tried: mechanisms, then a redirect. */
export interface SurveyRecord {
  readonly domain: string;
  readonly found: Found;
  readonly terms: readonly SurveyTerm[];
}

export interface Walked {
  readonly root: SurveyRecord;
  readonly asked: readonly Asked[];
  /** Whether the walk ended before all was seen. */
  readonly cut: boolean;
}

const MOST_QUERIES = 60;
const MOST_RECORDS = 200;
const CUT: LookUp = { ok: false, failure: 'stopped' };

interface Walk {
  readonly names: NameService;
  records: number;
  cut: boolean;
}

/** Asks at most 60 different questions; each of them once. */
function bounded(names: NameService): { readonly walk: Walk; readonly asked: () => Promise<readonly Asked[]> } {
  const seen = new Set<string>();
  const { ask, asked } = rememberAsked((name, type) => askName(names, name, type));
  const walk: Walk = {
    records: 0,
    cut: false,
    names: (name, type) => {
      const key = `${type} ${name.toLowerCase()}`;
      if (seen.size >= MOST_QUERIES && !seen.has(key)) {
        walk.cut = true;
        return Promise.resolve(CUT);
      }
      seen.add(key);
      return ask(name, type);
    },
  };
  return { walk, asked };
}

const PLAIN = { void: false, addresses: [], hosts: [], hostsWithout: [], loops: false } as const;
const failureOf = (answer: LookUp): { failure?: Failure } =>
  !answer.ok && isUnknown(answer) ? { failure: answer.failure } : {};

interface Addresses {
  readonly records: readonly string[];
  readonly isNone: boolean;
  readonly failure?: Failure;
}

/** All addresses of a name, of both kinds. */
async function addressesOf(walk: Walk, name: string, isFourOnly: boolean): Promise<Addresses> {
  const types = isFourOnly ? (['A'] as const) : (['A', 'AAAA'] as const);
  const answers = isAskable(name) ? await Promise.all(types.map((type) => walk.names(name, type))) : [];
  const [failure] = answers.map(failureOf).filter((one) => one.failure !== undefined);
  const records = answers.flatMap((answer) => (answer.ok ? answer.records : []));
  return { records, isNone: answers.length > 0 && answers.every(isAbsent), ...failure };
}

async function surveyMx(walk: Walk, term: Term, target: string): Promise<SurveyTerm> {
  const answer = await walk.names(target, 'MX');
  const hosts = answer.ok ? answer.records.map(hostOf) : [];
  const each = await Promise.all(hosts.slice(0, 10).map((host) => addressesOf(walk, host, false)));
  const [failure = failureOf(answer)] = each
    .filter((one) => one.failure !== undefined)
    .map(({ failure: one }) => ({ failure: one }));
  return {
    ...PLAIN,
    term,
    state: 'asked',
    target,
    void: isAbsent(answer),
    hosts,
    addresses: each.flatMap(({ records }) => records),
    hostsWithout: hosts.filter((_, index) => each[index]?.isNone === true),
    ...failure,
  };
}

async function surveyAddress(walk: Walk, term: Term, target: string): Promise<SurveyTerm> {
  const { records, isNone, failure } = await addressesOf(walk, target, term.kind === 'exists');
  const row = { ...PLAIN, term, state: 'asked', target, void: isNone, addresses: records } as const;
  return failure === undefined ? row : { ...row, failure };
}

async function surveyNested(walk: Walk, term: Term, target: string, path: readonly string[]): Promise<SurveyTerm> {
  const row = { ...PLAIN, term, state: 'asked', target } as const;
  if (path.includes(target.toLowerCase())) return { ...row, loops: true };
  return { ...row, nested: await surveyDomain(walk, target, path) };
}

const KNOWN_LETTERS = /^[do]*$/;

/** The name of a term where it does not depend on the mail. The sender's domain is the one that the survey began with. */
function targetOf({ target }: Term, domain: string, sender: string): string | undefined {
  if (target === undefined) return domain;
  return KNOWN_LETTERS.test(target.letters)
    ? fitName(expand(target, (letter) => (letter === 'd' ? domain : sender)))
    : undefined;
}

async function surveyTerm(walk: Walk, term: Term, domain: string, path: readonly string[]): Promise<SurveyTerm> {
  const free = { ...PLAIN, term, state: 'free' } as const;
  if (term.kind === 'all' || term.kind === 'ip4' || term.kind === 'ip6') return free;
  const target = targetOf(term, domain, path[0] ?? domain);
  // What `ptr` leads to depends on the address that sends.
  if (target === undefined || term.kind === 'ptr') return { ...free, state: 'not-asked' };
  if (term.kind === 'include' || term.kind === 'redirect') return surveyNested(walk, term, target, path);
  return term.kind === 'mx' && isAskable(target) ? surveyMx(walk, term, target) : surveyAddress(walk, term, target);
}

function surveyTerms(walk: Walk, record: SpfRecord, domain: string, path: readonly string[]): Promise<SurveyTerm[]> {
  const all = record.mechanisms.findIndex(({ kind }) => kind === 'all');
  const tried = record.redirect === undefined ? record.mechanisms : [...record.mechanisms, record.redirect];
  return Promise.all(
    tried.map((term, index) =>
      all !== -1 && index > all
        ? Promise.resolve({ ...PLAIN, term, state: 'ignored' } as const)
        : surveyTerm(walk, term, domain, path),
    ),
  );
}

async function surveyDomain(walk: Walk, domain: string, path: readonly string[]): Promise<SurveyRecord> {
  walk.records += 1;
  if (walk.records > MOST_RECORDS) walk.cut = true;
  if (walk.records > MOST_RECORDS) return { domain, found: { state: 'unknown', failure: 'stopped' }, terms: [] };
  const found: Found = isAskable(domain) ? await findRecord(walk.names, domain) : { state: 'none', others: [] };
  if (found.state !== 'one') return { domain, found, terms: [] };
  return { domain, found, terms: await surveyTerms(walk, found.record, domain, [...path, domain.toLowerCase()]) };
}

/** Walks a domain's record and all that it leads to, past every match and past the ten look-ups; at most 60 questions. */
export async function walkAll(names: NameService, domain: string): Promise<Walked> {
  const { walk, asked } = bounded(names);
  const root = await surveyDomain(walk, domain, []);
  return { root, asked: await asked(), cut: walk.cut };
}
