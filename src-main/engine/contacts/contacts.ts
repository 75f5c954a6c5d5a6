import type { CaseFile } from '../../contract/case.ts';
import type { Observation } from '../../contract/observation.ts';
import { accountOf } from '../facts/account.ts';

/** One place that is called or was called. */
export interface Contact {
  /** A host name, or what stands for one that is only known later. */
  readonly host: string;
  readonly port: number;
  /** Why, in plain words. */
  readonly why: string;
}

const SUBMISSION: readonly number[] = [25, 465, 587, 2525];
const CONTROLS: readonly number[] = [443, 993];

/** Address and port of a name server, as `DnsClient.servers` writes it. */
function placeOf(server: string): { host: string; port: number } {
  const [, kind, host = server, port] =
    /^(?:(tls|https):\/\/)?(\[[^\]]+\]|[^:/#]+)(?::(\d{1,5}))?(?:[/#].*)?$/.exec(server) ?? [];
  const usual = kind === undefined ? 53 : kind === 'tls' ? 853 : 443;
  return { host, port: port === undefined ? usual : Number(port) };
}

const domainOf = (address: string | undefined): string[] => address?.split('@').slice(-1) ?? [];

const at = (host: string, ports: readonly number[], why: string): Contact[] =>
  [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ host, port, why }));

function proxyContact(proxy: string | undefined): Contact[] {
  const [, host, port] = /^http:\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)(?::(\d{1,5}))?/i.exec(proxy ?? '') ?? [];
  return host === undefined ? [] : [{ host, port: Number(port ?? 80), why: 'to see whether it lets mail out' }];
}

/** Where the settings of an address are looked for while its server is not known. */
function searchContacts(domain: string): Contact[] {
  const names = ['smtp', 'mail', 'submission'].map((name) => `${name}.${domain}`);
  return [
    ...at(`autoconfig.${domain}`, [80, 443], 'to look up the mail settings'),
    ...at(`the firm that runs the mail of ${domain}`, [443], 'to look up the mail settings'),
    ...names.flatMap((name) => at(name, [465, 587], 'to see whether mail can be handed in')),
    ...at('the server that we find this way', [...SUBMISSION, ...CONTROLS], 'to see whether mail can be handed in'),
  ];
}

/** Every host and port that a test of this case may call, before it begins. Nothing else is called. */
export function plannedContacts(theCase: CaseFile, servers: readonly string[] = []): Contact[] {
  const { hostname, port } = accountOf(theCase);
  const { account, recipient, environment } = theCase;
  const names = servers.map((server) => ({ ...placeOf(server), why: 'to look up names' }));
  const own = domainOf(account?.address).filter((domain) => domain !== hostname);
  return [
    ...names,
    ...(hostname === undefined
      ? domainOf(account?.address).flatMap(searchContacts)
      : [
          ...at(hostname, [port, ...SUBMISSION], 'to see whether mail can be handed in'),
          ...at(hostname, CONTROLS, 'to compare with'),
        ]),
    ...own.flatMap((domain) => at(domain, [80, 443], 'to see whether the rest of the internet works')),
    ...domainOf(recipient).flatMap((domain) => [
      { host: `the mail server of ${domain}`, port: 25, why: 'to ask whether it takes the address' },
      { host: `mta-sts.${domain}`, port: 443, why: 'to read its promise of secure mail, where it makes one' },
    ]),
    ...proxyContact(environment?.proxy),
  ];
}

/** Every host and port that was called, in the order in which it was called first. */
export function madeContacts(observations: readonly Observation[]): Omit<Contact, 'why'>[] {
  const made = new Map<string, Omit<Contact, 'why'>>();
  for (const { outcome, host, address, port } of observations) {
    if (outcome === 'not-tested' || address === undefined || port === undefined) continue;
    const name = host === undefined || host === address ? address : `${host} (${address})`;
    if (!made.has(`${name} ${port}`)) made.set(`${name} ${port}`, { host: name, port });
  }
  return [...made.values()];
}
