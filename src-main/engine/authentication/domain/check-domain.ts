import { checkAddress } from '../address/check-address.ts';
import { checkHello } from '../address/check-hello.ts';
import { readIp } from '../address/ip.ts';
import { checkKeys } from '../dkim/check-keys.ts';
import type { SelectorProvider } from '../dkim/find-selectors.ts';
import { checkDmarc } from '../dmarc/check-dmarc.ts';
import type { DomainFinding } from '../finding.ts';
import { findHoster, type HosterReport } from '../hosters/find-hoster.ts';
import type { Hoster } from '../hosters/hoster-schema.ts';
import { chooseLists, type ListKnowledge } from '../lists/choose-lists.ts';
import { checkLists } from '../lists/list-findings.ts';
import { type Asked, type NameService, rememberAsked } from '../name-service.ts';
import type { Saving } from '../spf/savings.ts';
import { surveySpf } from '../spf/survey.ts';
import { checkBimi } from '../transport/check-bimi.ts';
import { checkCaa } from '../transport/check-caa.ts';
import { checkDane } from '../transport/check-dane.ts';
import { checkMtaSts, type MtaStsQuestion } from '../transport/check-mta-sts.ts';
import { checkMx } from '../transport/check-mx.ts';
import { checkTlsRpt } from '../transport/check-tls-rpt.ts';
import { judgeSender, type SenderReport } from './judge-sender.ts';
import { lookAheadDmarc, lookAheadSpf, lookAheadTransport } from './look-ahead.ts';
import { mailServices } from './mail-services.ts';
import { orderFindings } from './order-findings.ts';

/** What a person wants to know about a domain. */
export interface DomainQuestion {
  /** As `asciiDomain` gives it. */
  readonly domain: string;
  /** Addresses that its mail comes from. */
  readonly addresses: readonly string[];
  /** The name that the sending server says in EHLO. */
  readonly hello?: string;
  /** Names of DKIM keys that the person knows. */
  readonly selectors: readonly string[];
  readonly lists: { readonly consent: boolean; readonly zones?: readonly string[] };
}

/** What is known beforehand. */
export interface DomainKnowledge {
  readonly lists: ListKnowledge;
  readonly hosters: readonly Hoster[];
  /** Under which names mail services publish keys, and names that are tried last. */
  readonly selectors: { readonly providers: readonly SelectorProvider[]; readonly generic: readonly string[] };
  /** A label that nobody publishes. */
  readonly randomLabel: string;
}

/** Whom to ask. */
export interface DomainSources {
  readonly names: NameService;
  readonly fetchPolicy: MtaStsQuestion['fetchPolicy'];
}

/** Everything that was found about a domain, what matters most first. */
export interface DomainReport {
  readonly findings: readonly DomainFinding[];
  /** The verdict of SPF for each address. */
  readonly senders: readonly SenderReport[];
  /** How many look-ups the SPF record needs, and its text; the text is absent when there is not exactly one record. */
  readonly spf: {
    readonly record?: string;
    readonly needed: number;
    readonly complete: boolean;
    /** What can be left out or written out. */
    readonly savings: readonly Saving[];
  };
  readonly hoster: HosterReport;
  /** Every question in its order, each once. */
  readonly asked: readonly Asked[];
}

async function addressFindings(
  address: string,
  hello: string | undefined,
  ask: NameService,
): Promise<readonly DomainFinding[]> {
  const [report] = await Promise.all([
    checkAddress(address, ask),
    // Only asked ahead: it is judged once the names of the address are known.
    hello === undefined ? undefined : checkHello(hello, address, [], ask),
  ]);
  const isPublic = report.findings.every(({ code }) => code !== 'address-not-public');
  if (hello === undefined || !isPublic) return report.findings;
  return [...report.findings, ...(await checkHello(hello, address, report.confirmed, ask))];
}

/** Whether the resolver tells signed answers from others: nearly every top-level domain is signed. */
async function tellsSigned(domain: string, ask: NameService): Promise<boolean> {
  const answer = await ask(domain.split('.').at(-1) ?? '', 'SOA');
  return answer.ok && answer.authenticated === true;
}

/** How mail comes in: it decides about answers, and other servers look at it too. */
async function transportFindings(domain: string, { names, fetchPolicy }: DomainSources): Promise<DomainFinding[]> {
  const [{ hosts, signed, findings }, top] = await Promise.all([checkMx(domain, names), tellsSigned(domain, names)]);
  const dane = { domain, hosts: hosts ?? [], hostsSigned: signed, validates: signed || top, names };
  const parts = await Promise.all([
    checkMtaSts({ domain, hosts, names, fetchPolicy }),
    hosts === undefined || hosts.length === 0 ? [] : checkDane(dane),
  ]);
  return [...findings, ...parts.flat()];
}

async function signatureFindings(
  domain: string,
  fromMessage: readonly string[],
  { selectors, randomLabel }: DomainKnowledge,
  ask: NameService,
): Promise<readonly DomainFinding[]> {
  const evidence = await mailServices(domain, ask);
  return checkKeys(domain, { fromMessage, evidence, ...selectors, randomLabel }, ask);
}

async function ruleFindings(domain: string, names: NameService): Promise<readonly DomainFinding[]> {
  const { search, findings } = await checkDmarc(domain, names);
  return [...findings, ...(await checkBimi(domain, search, names))];
}

const familiesOf = (addresses: readonly string[]): (4 | 6)[] =>
  addresses.flatMap((address) => readIp(address)?.family ?? []);

/**
 * Asks and judges everything about a domain and the addresses that send for it. All parts ask side by side, each
 * question once; how long it takes is how long its longest chain of questions takes. Never rejects while `sources` do not.
 */
export async function checkDomain(
  { domain, addresses, hello, selectors, lists }: DomainQuestion,
  known: DomainKnowledge,
  sources: DomainSources,
): Promise<DomainReport> {
  const { ask, asked } = rememberAsked(sources.names);
  const ahead = [
    lookAheadSpf(domain, familiesOf(addresses), ask),
    lookAheadDmarc(domain, ask),
    lookAheadTransport(domain, ask),
  ];
  const chosen = chooseLists(lists.zones, known.lists);
  const [survey, senders, hoster, ...parts] = await Promise.all([
    surveySpf(domain, ask),
    Promise.all(addresses.map((address) => judgeSender(domain, address, hello, ask))),
    findHoster(domain, known.hosters, ask),
    signatureFindings(domain, selectors, known, ask),
    ruleFindings(domain, ask),
    transportFindings(domain, { ...sources, names: ask }),
    Promise.all([checkTlsRpt(domain, ask), checkCaa(domain, ask)]).then((both) => both.flat()),
    checkLists({ consent: lists.consent, chosen, addresses, domains: [domain] }, ask),
    Promise.all(addresses.map((address) => addressFindings(address, hello, ask))).then((all) => all.flat()),
    ...ahead,
  ]);
  const told = parts.flatMap((part) => part ?? []);
  const { record, needed, complete, savings } = survey;
  return {
    findings: orderFindings([...senders.map((one) => one.finding), ...survey.findings, ...told]),
    senders,
    spf: { ...(record !== undefined && { record }), needed, complete, savings },
    hoster,
    asked: await asked(),
  };
}
