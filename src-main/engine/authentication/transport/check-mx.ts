import { readIp } from '../address/ip.ts';
import { asciiDomain } from '../ascii-domain.ts';
import { type DomainFinding, findingOf } from '../finding.ts';
import { type Asked, type NameService, rememberAsked } from '../name-service.ts';
import { isNullMx } from '../takes-mail.ts';
import { mxHostFindings } from './mx-host.ts';
import codes from './mx.codes.ts';
import { isParkingHost } from './parking-hosts.ts';

const finding = findingOf(codes);
const MOST_HOSTS = 20;
const RECORD = /^(\d{1,5}) (\S+)$/;

/** The mail servers of a domain, with what is found about them. */
export interface MxReport {
  /** Names in order of preference, lower case, each once; empty when there are none, `undefined` when nobody knows. */
  readonly hosts: readonly string[] | undefined;
  /** Whether the answer that names them was signed (DNSSEC). */
  readonly signed: boolean;
  readonly findings: readonly DomainFinding[];
}

/** Judges the mail servers that a domain names, twenty at most; `domain` is as `asciiDomain` gives it. Nothing is connected to. */
export async function checkMx(domain: string, names: NameService): Promise<MxReport> {
  const { ask } = rememberAsked(names);
  const answer = await ask(domain, 'MX');
  const asked: Asked = { name: domain, type: 'MX', answer };
  if (answer.ok && answer.records.length > 0) return serversOf(domain, answer.records, asked, ask);
  const failure = answer.ok ? 'dns-no-data' : answer.failure;
  const findings = [...(await parkedFindings(domain, ask)), ...(await noServers(domain, failure, asked, ask))];
  const isKnown = failure === 'dns-no-data' || failure === 'dns-nxdomain';
  return { hosts: isKnown ? [] : undefined, signed: false, findings };
}

async function noServers(domain: string, failure: string, asked: Asked, ask: NameService): Promise<DomainFinding[]> {
  if (failure === 'dns-nxdomain') return [finding('mx-domain-missing', domain, { evidence: [asked] })];
  if (failure !== 'dns-no-data')
    return [finding('mx-could-not-check', domain, { values: { failure }, evidence: [asked] })];
  const evidence: Asked[] = [asked];
  for (const type of ['A', 'AAAA'] as const) {
    const answer = await ask(domain, type);
    evidence.push({ name: domain, type, answer });
    if (answer.ok) return [finding('mx-address-only', domain, { evidence })];
    if (answer.failure !== 'dns-no-data' && answer.failure !== 'dns-nxdomain')
      return [finding('mx-could-not-check', domain, { values: { failure: answer.failure }, evidence })];
  }
  return [finding('mx-none', domain, { evidence })];
}

async function serversOf(
  domain: string,
  records: readonly string[],
  asked: Asked,
  ask: NameService,
): Promise<MxReport> {
  const evidence = [asked];
  const signed = asked.answer.ok && asked.answer.authenticated === true;
  if (records.every(isNullMx)) return { hosts: [], signed, findings: [finding('mx-null', domain, { evidence })] };
  const rest = records.filter((record) => !isNullMx(record));
  const named = rest
    .map(readMx)
    .filter((one) => one !== undefined)
    .sort((a, b) => a.preference - b.preference);
  const hosts = [...new Set(named.map(({ host }) => host))].slice(0, MOST_HOSTS);
  const twice = hosts.filter((host) => named.filter((one) => one.host === host).length > 1);
  const bad = rest.filter((record) => readMx(record) === undefined).slice(0, MOST_HOSTS);
  const found = (await Promise.all(hosts.map((host) => mxHostFindings(host, ask)))).flat();
  const faults = [
    ...(rest.length < records.length ? [finding('mx-null-among', domain, { evidence })] : []),
    ...bad.map((record) => finding('mx-malformed', domain, { values: { record }, evidence })),
    ...twice.map((host) => finding('mx-twice', domain, { values: { host }, evidence })),
    ...(await parkedFindings(domain, ask)),
    ...found,
  ];
  const isGood = faults.every(({ severity }) => severity === 'notice');
  const good = finding('mx-good', domain, { values: { hosts: hosts.join(', ') }, evidence });
  return { hosts: hosts.filter((host) => !isAddress(host)), signed, findings: isGood ? [good, ...faults] : faults };
}

function readMx(record: string): { readonly preference: number; readonly host: string } | undefined {
  const [, preference, name = ''] = RECORD.exec(record) ?? [];
  const bare = name.toLowerCase().replace(/\.$/, '');
  // An address in its place is a fault with words of its own.
  const host = asciiDomain(bare) ?? (isAddress(bare) ? bare : undefined);
  return preference === undefined || host === undefined ? undefined : { preference: Number(preference), host };
}

const isAddress = (host: string): boolean => readIp(host.replace(/^\[|\]$/g, '')) !== undefined;

async function parkedFindings(domain: string, ask: NameService): Promise<DomainFinding[]> {
  const answer = await ask(domain, 'NS');
  const host = answer.ok ? answer.records.find(isParkingHost) : undefined;
  return host === undefined
    ? []
    : [finding('mx-parked', domain, { values: { host }, evidence: [{ name: domain, type: 'NS', answer }] })];
}
