import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, isAbsent, type NameService } from '../name-service.ts';
import codes from './dane.codes.ts';
import { matchesTlsa, readTlsa, type ShownCertificate, type Tlsa } from './tlsa.ts';

const finding = findingOf(codes);
const MOST_HOSTS = 20;
const MOST_RECORDS = 20;

export interface DaneQuestion {
  readonly domain: string;
  /** Names of the mail servers, lower case. */
  readonly hosts: readonly string[];
  /** Whether the answer that named the mail servers was signed (DNSSEC). Without that nothing here counts (RFC 7672 section 2.2). */
  readonly hostsSigned: boolean;
  /** Whether the name service tells signed answers from others at all. */
  readonly validates: boolean;
  readonly names: NameService;
  /** What servers showed, their own certificate first; a host that is not there was not looked at. */
  readonly shown?: ReadonlyMap<string, readonly ShownCertificate[]>;
}

/** Judges the TLSA records of the mail servers of a domain, twenty servers at most. */
export async function checkDane(question: DaneQuestion): Promise<DomainFinding[]> {
  const hosts = question.hosts.slice(0, MOST_HOSTS);
  const asked = await Promise.all(hosts.map(async (host) => ({ host, asked: await askTlsa(host, question.names) })));
  const missing = asked.filter((one) => isAbsent(one.asked.answer));
  const evidence = asked.map((one) => one.asked);
  if (missing.length === asked.length) return [finding('dane-none', question.domain, { evidence })];
  const without = missing.map(({ host }) => host).join(', ');
  return [
    ...asked.filter((one) => !missing.includes(one)).flatMap((one) => hostFindings(one.host, one.asked, question)),
    ...(missing.length === 0
      ? []
      : [finding('dane-partial', question.domain, { values: { hosts: without }, evidence })]),
  ];
}

async function askTlsa(host: string, ask: NameService): Promise<Asked> {
  const name = `_25._tcp.${host}`;
  return { name, type: 'TLSA', answer: await ask(name, 'TLSA') };
}

function hostFindings(host: string, asked: Asked, { hostsSigned, validates, shown }: DaneQuestion): DomainFinding[] {
  const { answer } = asked;
  const evidence = [asked];
  if (!answer.ok)
    return [finding('dane-could-not-check', host, { values: { host, failure: answer.failure }, evidence })];
  if (!validates) return [finding('dane-signature-unknown', host, { values: { host }, evidence })];
  // Records that anybody on the way could have changed are passed over by every sender.
  if (!hostsSigned || answer.authenticated !== true)
    return [finding('dane-not-signed', host, { values: { host }, evidence })];
  const read = answer.records.slice(0, MOST_RECORDS).map((record) => ({ record, tlsa: readTlsa(record) }));
  const usable = read.flatMap(({ tlsa }) => (tlsa?.usable === true ? [tlsa] : []));
  return [
    ...read.flatMap(({ record, tlsa }): DomainFinding[] => {
      if (tlsa === undefined) return [finding('dane-malformed', host, { values: { host, record }, evidence })];
      return tlsa.usable ? [] : [finding('dane-usage', host, { values: { host, record }, evidence })];
    }),
    usable.length === 0
      ? finding('dane-unusable', host, { values: { host }, evidence })
      : finding(codeOf(usable, shown?.get(host)), host, { values: { host }, evidence }),
  ];
}

function codeOf(usable: readonly Tlsa[], shown?: readonly ShownCertificate[]) {
  if (shown === undefined || shown.length === 0) return 'dane-good';
  return usable.some((tlsa) => matchesTlsa(tlsa, shown)) ? 'dane-matches' : 'dane-mismatch';
}
