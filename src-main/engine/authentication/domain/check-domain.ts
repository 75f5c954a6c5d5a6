import { checkAddress } from '../address/check-address.ts';
import { checkHello } from '../address/check-hello.ts';
import { readIp } from '../address/ip.ts';
import { checkDmarc } from '../dmarc/check-dmarc.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import { findHoster, type HosterReport } from '../hosters/find-hoster.ts';
import type { Hoster } from '../hosters/hoster-schema.ts';
import { chooseLists, type ListKnowledge } from '../lists/choose-lists.ts';
import { checkLists } from '../lists/list-findings.ts';
import { type Asked, type NameService, rememberAsked } from '../name-service.ts';
import { evaluateSpf } from '../spf/evaluate.ts';
import type { SpfVerdict } from '../spf/verdict.ts';
import codes from './domain.codes.ts';
import { lookAheadDmarc, lookAheadSpf } from './look-ahead.ts';
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
}

/** Everything that was found about a domain, what matters most first. */
export interface DomainReport {
  readonly findings: readonly DomainFinding[];
  /** The verdict of SPF for each address. */
  readonly spf: readonly (SpfVerdict & { readonly address: string })[];
  readonly hoster: HosterReport;
  /** Every question in its order, each once. */
  readonly asked: readonly Asked[];
}

const finding = findingOf(codes);

async function existence(domain: string, ask: NameService): Promise<DomainFinding[]> {
  const answer = await ask(domain, 'SOA');
  if (answer.ok || answer.failure === 'dns-no-data') return [];
  const evidence: readonly Asked[] = [{ name: domain, type: 'SOA', answer }];
  if (answer.failure === 'dns-nxdomain') return [finding('domain-missing', domain, { evidence })];
  return [finding('domain-could-not-check', domain, { values: { failure: answer.failure }, evidence })];
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

const familiesOf = (addresses: readonly string[]): (4 | 6)[] =>
  addresses.flatMap((address) => readIp(address)?.family ?? []);

/**
 * Asks and judges everything about a domain and the addresses that send for it. All parts ask side by side, each
 * question once; how long it takes is how long its longest chain of questions takes. Never rejects while `names` does not.
 */
export async function checkDomain(
  { domain, addresses, hello, lists }: DomainQuestion,
  known: DomainKnowledge,
  names: NameService,
): Promise<DomainReport> {
  const { ask, asked } = rememberAsked(names);
  const ahead = [lookAheadSpf(domain, familiesOf(addresses), ask), lookAheadDmarc(domain, ask)];
  const verdict = async (address: string) => ({
    address,
    ...(await evaluateSpf({ ip: address, sender: `postmaster@${domain}`, helo: hello ?? domain, names: ask })),
  });
  const chosen = chooseLists(lists.zones, known.lists);
  const [there, spf, dmarc, hoster, listed, perAddress] = await Promise.all([
    existence(domain, ask),
    Promise.all(addresses.map(verdict)),
    checkDmarc(domain, ask),
    findHoster(domain, known.hosters, ask),
    checkLists({ consent: lists.consent, chosen, addresses, domains: [domain] }, ask),
    Promise.all(addresses.map((address) => addressFindings(address, hello, ask))),
    ...ahead,
  ]);
  const findings = orderFindings([...there, ...dmarc.findings, ...perAddress.flat(), ...listed]);
  return { findings, spf, hoster, asked: await asked() };
}
